package youke.pricing;

import static youke.pricing.PriceBookEntry.PRICE_BOOK_ENTRY;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** What the document's price book says for the product, quantity and day of a line. */
final class ListPrice<L extends PricedLine<L, D>, D extends PricedDocument<D>>
    implements Derive<L, Money> {
  private final DecidingEntry<L, D> entry;
  private final L line;

  ListPrice(D document, L line) {
    this.entry = new DecidingEntry<>(document, line);
    this.line = line;
  }

  @Override
  public Field<L, Money> result() {
    return line.listPrice;
  }

  @Override
  public List<Input> inputs() {
    return entry.inputs();
  }

  @Override
  public Optional<Money> value(Facts<L> facts) {
    return entry.entry(facts).flatMap(found -> found.find(PRICE_BOOK_ENTRY.price));
  }
}
