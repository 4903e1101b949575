package youke.pack.chemical;

import static youke.customer.Account.ACCOUNT;
import static youke.pricing.AccountPricing.ACCOUNT_PRICING;
import static youke.pricing.PriceBook.PRICE_BOOK;
import static youke.pricing.PriceBookEntry.PRICE_BOOK_ENTRY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.record.Step;
import youke.pricing.PriceBook;

/**
 * The price books: the standard one by half-years and quantities, one for key accounts, exports.
 */
final class Prices {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal YUAN_FOR_A_DOLLAR = new BigDecimal("7.10");
  private static final int PERIODS = 3;
  private static final int MONTHS = 6;
  private static final int FLOOR = 955;

  private final Story story;
  private final Scribe scribe;
  private final Dice dice = Dice.of("price");
  private final List<Step> steps = new ArrayList<>();
  private long key;

  Prices(Story story, Scribe scribe) {
    this.story = story;
    this.scribe = scribe;
  }

  void publish(Assortment assortment) {
    LocalDate first = story.firstDay().withDayOfMonth(1);
    long standard = book("标准价格表", "STD", "CNY", true, true);
    key = book("战略客户价格表", "KEY", "CNY", true, false);
    long export = book("出口价格表（美元）", "USD", "USD", false, false);
    for (Item item : assortment.items()) {
      standard(standard, item, first);
      entry(key, item, yuan(item, 972), BigDecimal.ZERO, yuan(item, FLOOR), first, null);
      if (item.byTheTon()) {
        Money dollars =
            new Money(
                item.price()
                    .divide(new BigDecimal("1.13"), 4, RoundingMode.HALF_UP)
                    .divide(YUAN_FOR_A_DOLLAR, 0, RoundingMode.HALF_UP)
                    .setScale(2),
                "USD");
        entry(export, item, dollars, BigDecimal.ZERO, dollars, first, null);
      }
    }
    scribe.begin(List.copyOf(steps));
  }

  /** Gives strategic customers their price book. */
  void agree(List<Customer> customers) {
    List<Step> changes = new ArrayList<>();
    for (Customer customer : customers) {
      boolean old = customer.since().isBefore(story.begin());
      if (old && customer.size() == Customer.Size.STRATEGIC) {
        changes.add(
            new Step.Change(
                ACCOUNT.entityName(),
                customer.id(),
                null,
                java.util.Map.of(ACCOUNT_PRICING.priceBook.name(), Ref.to(key))));
      }
    }
    scribe.begin(changes);
  }

  // Each half-year has prices of its own, and from a hundred tons on less is charged.
  private void standard(long book, Item item, LocalDate first) {
    BigDecimal large = BigDecimal.valueOf(item.byTheTon() ? 100 : 2_000);
    for (int period = 0; period < PERIODS; period++) {
      boolean last = period == PERIODS - 1;
      LocalDate from = first.plusMonths((long) period * MONTHS);
      LocalDate until = last ? null : from.plusMonths(MONTHS).minusDays(1);
      int permille = last ? 1_000 : dice.between(930, 1_070);
      Money price = yuan(item, permille);
      Money floor = yuan(item, permille * FLOOR / 1_000);
      entry(book, item, price, BigDecimal.ZERO, floor, from, until);
      entry(book, item, yuan(item, permille * 980 / 1_000), large, floor, from, until);
    }
  }

  private static Money yuan(Item item, int permille) {
    BigDecimal exact =
        item.price()
            .multiply(BigDecimal.valueOf(permille))
            .divide(THOUSAND, 4, RoundingMode.HALF_UP);
    return Money.yuan(exact.setScale(item.byTheTon() ? -1 : 1, RoundingMode.HALF_UP).setScale(2));
  }

  private long book(String name, String code, String currency, boolean tax, boolean standard) {
    long id = scribe.newId();
    Values<PriceBook> values =
        Values.of(PRICE_BOOK)
            .with(PRICE_BOOK.name, name)
            .with(PRICE_BOOK.code, code)
            .with(PRICE_BOOK.currency, currency)
            .with(PRICE_BOOK.taxIncluded, tax)
            .with(PRICE_BOOK.standard, standard);
    steps.add(values.create(id));
    return id;
  }

  private void entry(
      long book,
      Item item,
      Money price,
      BigDecimal from,
      Money floor,
      LocalDate validFrom,
      @org.jspecify.annotations.Nullable LocalDate validUntil) {
    var values =
        Values.of(PRICE_BOOK_ENTRY)
            .to(PRICE_BOOK_ENTRY.book, book)
            .to(PRICE_BOOK_ENTRY.product, item.id())
            .with(PRICE_BOOK_ENTRY.price, price)
            .with(PRICE_BOOK_ENTRY.minQuantity, from)
            .with(PRICE_BOOK_ENTRY.floorPrice, floor)
            .with(PRICE_BOOK_ENTRY.validFrom, validFrom);
    if (validUntil != null) {
      values.with(PRICE_BOOK_ENTRY.validUntil, validUntil);
    }
    steps.add(values.create(scribe.newId()));
  }
}
