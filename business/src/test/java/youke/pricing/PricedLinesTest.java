package youke.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.pricing.AccountPricing.ACCOUNT_PRICING;
import static youke.pricing.PriceBook.PRICE_BOOK;
import static youke.pricing.PriceBookEntry.PRICE_BOOK_ENTRY;
import static youke.quote.Quote.QUOTE;
import static youke.quote.QuoteLine.QUOTE_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Facts;
import youke.kernel.rule.MemoryBook;
import youke.kernel.text.Language;
import youke.order.Trade;
import youke.quote.Quote;
import youke.quote.QuoteLine;

final class PricedLinesTest {
  private final Trade trade = new Trade();
  private final MemoryBook book = trade.book;

  @Test
  void takesPriceNameUnitAndTaxFromBookAndProduct() {
    Facts<Quote> quote = trade.quote();
    Facts<QuoteLine> line = trade.line(quote, trade.styrene, "32.5");

    assertThat(quote.get(QUOTE.priceBook)).isEqualTo(Ref.to(trade.prices.id()));
    assertThat(quote.get(QUOTE.currency)).isEqualTo("CNY");
    assertThat(quote.get(QUOTE.taxIncluded)).isTrue();
    assertThat(quote.get(QUOTE.payment)).isEqualTo("MONTHLY");
    assertThat(line.get(QUOTE_LINE.name)).isEqualTo("苯乙烯");
    assertThat(line.get(QUOTE_LINE.unit)).isEqualTo("T");
    assertThat(line.get(QUOTE_LINE.price)).isEqualTo(Money.yuan("8450"));
    assertThat(line.get(QUOTE_LINE.priceSource)).isEqualTo(PriceSource.PRICE_BOOK);
    assertThat(line.get(QUOTE_LINE.total)).isEqualTo(Money.yuan("274625.00"));
    assertThat(line.get(QUOTE_LINE.amount)).isEqualTo(Money.yuan("243030.97"));
    assertThat(line.get(QUOTE_LINE.tax)).isEqualTo(Money.yuan("31594.03"));
    assertThat(quote.get(QUOTE.total)).isEqualTo(Money.yuan("274625.00"));
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void keepsWhichEntryDecidedAndFollowsTheQuantity() {
    Facts<Quote> quote = trade.quote();
    Facts<QuoteLine> line = trade.line(quote, trade.styrene, "10");
    assertThat(line.get(QUOTE_LINE.price)).isEqualTo(Money.yuan("8600"));
    long small = line.get(QUOTE_LINE.priceEntry).id();
    book.commit();

    book.change(line, QUOTE_LINE.quantity.to(new BigDecimal("30")));
    book.settle();

    assertThat(line.get(QUOTE_LINE.price)).isEqualTo(Money.yuan("8450"));
    assertThat(line.get(QUOTE_LINE.priceEntry).id()).isNotEqualTo(small);
  }

  @Test
  void keepsAPriceThatSomebodySetUntilTheProductIsAnother() {
    Facts<Quote> quote = trade.quote();
    Facts<QuoteLine> line = trade.line(quote, trade.styrene, "10");
    book.commit();
    book.change(line, QUOTE_LINE.price.to(Money.yuan("8500")));
    book.settle();
    assertThat(line.get(QUOTE_LINE.priceSource)).isEqualTo(PriceSource.MANUAL);
    assertThat(line.get(QUOTE_LINE.listPrice)).isEqualTo(Money.yuan("8600"));
    book.commit();

    book.change(line, QUOTE_LINE.quantity.to(new BigDecimal("40")));
    book.settle();
    assertThat(line.get(QUOTE_LINE.price)).isEqualTo(Money.yuan("8500"));
    assertThat(line.get(QUOTE_LINE.listPrice)).isEqualTo(Money.yuan("8450"));
    book.commit();

    book.change(line, QUOTE_LINE.product.to(Ref.to(trade.toluene.id())));
    book.settle();
    assertThat(line.get(QUOTE_LINE.price)).isEqualTo(Money.yuan("6200"));
    assertThat(line.get(QUOTE_LINE.name)).isEqualTo("甲苯");
  }

  @Test
  void prefersTheAccountsOwnPriceBookWhileItHolds() {
    Facts<PriceBook> own =
        book.put(
            PRICE_BOOK,
            PRICE_BOOK.name.to("鲁恒专用"),
            PRICE_BOOK.currency.to("CNY"),
            PRICE_BOOK.taxIncluded.to(false),
            PRICE_BOOK.validUntil.to(LocalDate.of(2026, 11, 30)));
    book.change(trade.account, ACCOUNT_PRICING.priceBook.to(Ref.to(own.id())));
    Facts<Quote> now = trade.quote();
    Facts<Quote> later = trade.quote(QUOTE.quotedOn.to(LocalDate.of(2026, 12, 1)));
    assertThat(now.get(QUOTE.priceBook)).isEqualTo(Ref.to(own.id()));
    assertThat(now.get(QUOTE.taxIncluded)).isFalse();
    Facts<Quote> fresh =
        trade.quote(QUOTE.quotedOn.to(LocalDate.of(2026, 12, 1)), QUOTE.priceBook.to(null));
    assertThat(fresh.find(QUOTE.priceBook)).isEmpty();
    assertThat(later.get(QUOTE.quotedOn)).isEqualTo("2026-12-01");
  }

  @Test
  void looksAtValidityQuantityAndBeginningOfEntries() {
    trade.price(
        trade.toluene,
        "6500",
        "0",
        PRICE_BOOK_ENTRY.validFrom.to(LocalDate.of(2026, 11, 1)),
        PRICE_BOOK_ENTRY.validUntil.to(LocalDate.of(2026, 11, 30)));
    trade.price(
        trade.toluene, "5000", "0", PRICE_BOOK_ENTRY.validFrom.to(LocalDate.of(2027, 1, 1)));
    trade.price(trade.toluene, "5900", "100");
    Facts<Quote> november = trade.quote();
    Facts<Quote> december =
        trade.quote(
            QUOTE.quotedOn.to(LocalDate.of(2026, 12, 1)),
            QUOTE.validUntil.to(LocalDate.of(2026, 12, 9)));
    assertThat(trade.line(november, trade.toluene, "1").get(QUOTE_LINE.price))
        .isEqualTo(Money.yuan("6500"));
    assertThat(trade.line(november, trade.toluene, "100").get(QUOTE_LINE.price))
        .isEqualTo(Money.yuan("5900"));
    assertThat(trade.line(december, trade.toluene, "99.999").get(QUOTE_LINE.price))
        .isEqualTo(Money.yuan("6200"));
  }

  @Test
  void hasNoListPriceInAPriceBookThatIsSwitchedOff() {
    Facts<Quote> quote = trade.quote();
    book.change(trade.prices, PRICE_BOOK.active.to(false));
    Facts<QuoteLine> line =
        trade.line(quote, trade.toluene, "2", QUOTE_LINE.price.to(Money.yuan("1")));
    assertThat(line.find(QUOTE_LINE.listPrice)).isEmpty();
    assertThat(line.get(QUOTE_LINE.priceSource)).isEqualTo(PriceSource.MANUAL);
  }

  @Test
  void addsRoundedLinesToTheTotalAndExactOnesToTheNet() {
    Facts<Quote> quote = trade.quote();
    for (int i = 0; i < 3; i++) {
      trade.line(quote, trade.toluene, "1", QUOTE_LINE.price.to(Money.yuan("0.335")));
    }
    assertThat(quote.get(QUOTE.total)).isEqualTo(Money.yuan("1.02"));
    assertThat(quote.get(QUOTE.amount)).isEqualTo(Money.yuan("0.90"));
    assertThat(quote.get(QUOTE.tax)).isEqualTo(Money.yuan("0.12"));
    assertThat(quote.get(QUOTE.net)).isEqualTo(Money.yuan("1.0050"));
  }

  @Test
  void computesEverythingAnewWhenThePricesExcludeTax() {
    Facts<Quote> quote = trade.quote();
    trade.line(quote, trade.styrene, "32.5", QUOTE_LINE.price.to(Money.yuan("7477.88")));
    book.commit();
    book.change(quote, QUOTE.taxIncluded.to(false));
    book.settle();
    assertThat(quote.get(QUOTE.amount)).isEqualTo(Money.yuan("243031.10"));
    assertThat(quote.get(QUOTE.tax)).isEqualTo(Money.yuan("31594.04"));
    assertThat(quote.get(QUOTE.total)).isEqualTo(Money.yuan("274625.14"));
  }

  @Test
  void refusesALineInAnotherCurrency() {
    Facts<Quote> quote = trade.quote();
    trade.line(
        quote, trade.styrene, "1", QUOTE_LINE.price.to(new Money(new BigDecimal("1200"), "USD")));
    assertThat(book.problems())
        .extracting(problem -> problem.message(Language.ZH))
        .containsExactly("金额的币种是 USD，这里应为 CNY");
  }

  @Test
  void refusesASecondStandardPriceBook() {
    book.put(PRICE_BOOK, PRICE_BOOK.name.to("另一个"), PRICE_BOOK.standard.to(true));
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(PricingProblem.SECOND_STANDARD);
  }

  @Test
  void checksQuantitiesPricesAndShares() {
    assertThat(Figures.POSITIVE.problem(BigDecimal.ZERO)).isPresent();
    assertThat(Figures.POSITIVE.problem(new BigDecimal("0.001"))).isEmpty();
    assertThat(Figures.NOT_NEGATIVE.problem(Money.yuan("-0.01"))).isPresent();
    assertThat(Figures.NOT_NEGATIVE.problem(Money.yuan("0"))).isEmpty();
    assertThat(Figures.SHARE.problem(new BigDecimal("100.0001"))).isPresent();
    assertThat(Figures.SHARE.problem(new BigDecimal("-1"))).isPresent();
    assertThat(Figures.SHARE.problem(new BigDecimal("100.0000"))).isEmpty();
  }
}
