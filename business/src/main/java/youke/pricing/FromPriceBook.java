package youke.pricing;

import static youke.pricing.PriceBook.PRICE_BOOK;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * The currency of a document, and whether its prices include tax, as its price book has it; it
 * follows when the document gets another price book.
 *
 * @param <D> the entity of the document
 * @param <V> the Java type of the value
 */
final class FromPriceBook<D extends PricedDocument<D>, V> implements Derive<D, V> {
  private final Field<D, V> result;
  private final Link<D, PriceBook> book;
  private final Field<PriceBook, V> source;
  private final V otherwise;

  private FromPriceBook(
      Field<D, V> result, Link<D, PriceBook> book, Field<PriceBook, V> source, V otherwise) {
    this.result = result;
    this.book = book;
    this.source = source;
    this.otherwise = otherwise;
  }

  static <D extends PricedDocument<D>> FromPriceBook<D, String> currency(D document) {
    return new FromPriceBook<>(
        document.currency, document.priceBook, PRICE_BOOK.currency, Money.HOME);
  }

  static <D extends PricedDocument<D>> FromPriceBook<D, Boolean> taxIncluded(D document) {
    return new FromPriceBook<>(
        document.taxIncluded, document.priceBook, PRICE_BOOK.taxIncluded, true);
  }

  @Override
  public Field<D, V> result() {
    return result;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(book));
  }

  @Override
  public Optional<V> value(Facts<D> of) {
    Optional<V> current = of.find(result);
    if (current.isPresent() && !of.changes(book)) {
      return current;
    }
    return of.linked(book)
        .flatMap(found -> found.find(source))
        .or(() -> current)
        .or(() -> Optional.of(otherwise));
  }
}
