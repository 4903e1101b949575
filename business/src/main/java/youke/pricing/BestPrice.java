package youke.pricing;

import static youke.pricing.PriceBook.PRICE_BOOK;
import static youke.pricing.PriceBookEntry.PRICE_BOOK_ENTRY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import youke.kernel.rule.Facts;
import youke.product.Product;

/**
 * Which entry of a price book decides the price: of those valid on the day whose quantity is
 * reached, the one with the largest quantity; of equals the one that began last.
 */
final class BestPrice {
  private static final Comparator<Facts<PriceBookEntry>> ORDER =
      Comparator.<Facts<PriceBookEntry>, BigDecimal>comparing(BestPrice::from)
          .thenComparing(entry -> entry.find(PRICE_BOOK_ENTRY.validFrom).orElse(LocalDate.MIN))
          .thenComparingLong(Facts::id);

  private BestPrice() {}

  static Optional<Facts<PriceBookEntry>> find(
      Facts<PriceBook> book, Facts<Product> product, BigDecimal quantity, LocalDate day) {
    if (!holds(book, day)) {
      return Optional.empty();
    }
    return product.collected(PRICE_BOOK_ENTRY.product).stream()
        .filter(entry -> entry.get(PRICE_BOOK_ENTRY.book).id() == book.id())
        .filter(entry -> from(entry).compareTo(quantity) <= 0)
        .filter(
            entry ->
                within(
                    day,
                    entry.find(PRICE_BOOK_ENTRY.validFrom),
                    entry.find(PRICE_BOOK_ENTRY.validUntil)))
        .max(ORDER);
  }

  /** Whether a price book may be used on a day. */
  static boolean holds(Facts<PriceBook> book, LocalDate day) {
    return book.find(PRICE_BOOK.active).orElse(true)
        && within(day, book.find(PRICE_BOOK.validFrom), book.find(PRICE_BOOK.validUntil));
  }

  /** The standard price book of a day, the one made last if there are several. */
  static Optional<Facts<PriceBook>> standard(List<Facts<PriceBook>> standard, LocalDate day) {
    return standard.reversed().stream().filter(book -> holds(book, day)).findFirst();
  }

  private static BigDecimal from(Facts<PriceBookEntry> entry) {
    return entry.find(PRICE_BOOK_ENTRY.minQuantity).orElse(BigDecimal.ZERO);
  }

  private static boolean within(
      LocalDate day, Optional<LocalDate> from, Optional<LocalDate> until) {
    return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
  }
}
