package youke.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;
import youke.product.Product;

/** The entry of the price book that decided the list price of a line: the reason that is kept. */
final class DecidingEntry<L extends PricedLine<L, D>, D extends PricedDocument<D>>
    implements Derive<L, Ref> {
  private final D document;
  private final L line;

  DecidingEntry(D document, L line) {
    this.document = document;
    this.line = line;
  }

  @Override
  public Field<L, Ref> result() {
    return line.priceEntry;
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.own(line.product),
        Input.own(line.quantity),
        Input.linked(line.document, document.priceBook),
        Input.linked(line.document, document.pricedOn()));
  }

  @Override
  public Optional<Ref> value(Facts<L> facts) {
    return entry(facts).map(found -> Ref.to(found.id()));
  }

  Optional<Facts<PriceBookEntry>> entry(Facts<L> facts) {
    Optional<Facts<D>> of = facts.linked(line.document);
    Optional<Facts<PriceBook>> book = of.flatMap(d -> d.linked(document.priceBook));
    Optional<Facts<Product>> product = facts.linked(line.product);
    if (book.isEmpty() || product.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = of.flatMap(d -> d.find(document.pricedOn())).orElseGet(facts::today);
    return facts
        .find(line.quantity)
        .flatMap(quantity -> BestPrice.find(book.get(), product.get(), quantity, day));
  }
}
