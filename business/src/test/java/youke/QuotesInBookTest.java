package youke;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.BusinessBook.done;
import static youke.BusinessBook.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intent;
import youke.kernel.record.Step;
import youke.quote.AcceptQuote;
import youke.quote.MakeQuote;
import youke.quote.SendQuote;

/** Quotes, their lines and what follows from them, as the gate runs it on a real database. */
final class QuotesInBookTest {
  private final Selling selling = new Selling();
  private final BusinessBook book = selling.book;

  @Test
  void aQuoteOfThreeLinesIsMadeFromAnOpportunityAndBecomesOneOrder() {
    selling.stages();
    long deal =
        book.create("opportunity", Map.of("name", "年框", "account", Ref.to(selling.account)));
    selling.opportunityLine(deal, selling.styrene, "22");
    selling.opportunityLine(deal, selling.toluene, "3.5");
    selling.opportunityLine(deal, selling.acetone, "1.234");
    done(book.act("opportunity", deal, "makeQuote", MakeQuote.Input.DEFAULT));
    long quote = Long.parseLong(book.text("select id from quote where opportunity = ?", deal));
    // 22 × 8390.50, 3.5 × 6620, 1.234 × 5650.3333
    assertThat(
            book.value(
                "select string_agg(price || ' ' || price_source || ' ' || total, ', ' order by total)"
                    + " from quote_line where quote = ?",
                quote))
        .isEqualTo(
            "5650.3333 PRICE_BOOK 6972.51, 6620.0000 PRICE_BOOK 23170.00,"
                + " 8390.5000 PRICE_BOOK 184591.00");
    assertThat(book.value("select total || ' ' || tax from quote where id = ?", quote))
        .isEqualTo("214733.51 24703.86");
    assertThat(refused(book.act("quote", quote, "accept", AcceptQuote.Input.TODAY)).code().name())
        .isEqualTo("QUOTE_NOT_SENT");
    done(book.act("quote", quote, "send", SendQuote.Input.TODAY));
    assertThat(refused(book.change("quote", quote, Map.of("name", "别的"))).code().name())
        .isEqualTo("QUOTE_NOT_DRAFT");
    done(book.act("quote", quote, "accept", AcceptQuote.Input.TODAY));
    done(book.act("quote", quote, "accept", AcceptQuote.Input.TODAY));
    assertThat(
            book.value(
                "select count(*) || ' ' || max(status) || ' ' || max(total) from \"order\""
                    + " where quote = ?",
                quote))
        .isEqualTo("1 DRAFT 214733.51");
    assertThat(book.value("select count(*) || ' ' || sum(total) from order_line"))
        .isEqualTo("3 214733.51");
  }

  @Test
  void theAmountsOfTheLinesFollowWhenTheQuoteSaysThatItsPricesAreBeforeTax() {
    long quote = selling.quote("10");
    book.create(
        "quoteLine",
        Map.of(
            "quote",
            Ref.to(quote),
            "product",
            Ref.to(selling.toluene),
            "quantity",
            new BigDecimal("1")));
    assertThat(amounts(quote)).isEqualTo("80637.17 10482.83 91120.00 of 91120.00 in 2");
    done(book.change("quote", quote, Map.of("taxIncluded", false)));
    // 10 × 8450 + 6620 before tax, 13 % on each line.
    assertThat(amounts(quote)).isEqualTo("91120.00 11845.60 102965.60 of 102965.60 in 2");
    assertThat(
            book.value(
                "select count(*) from act_change where entity = 'quoteLine' and kind = 'change'"
                    + " and act = (select max(act) from act_change where record = ?)",
                quote))
        .isEqualTo("2");
    done(book.change("quote", quote, Map.of("taxIncluded", true)));
    assertThat(amounts(quote)).isEqualTo("80637.17 10482.83 91120.00 of 91120.00 in 2");
  }

  private String amounts(long quote) {
    return book.text(
        "select q.amount || ' ' || q.tax || ' ' || q.total || ' of ' || sum(l.total) || ' in '"
            + " || count(*) from quote q join quote_line l on l.quote = q.id"
            + " and l.deleted_act is null where q.id = ? group by q.id",
        quote);
  }

  @Test
  void theLinesOfAQuoteTakeThePricesOfAnotherPriceBookUnlessSomebodySetTheirs() {
    long quote = selling.quote("10");
    long agreed = book.records().newId();
    done(
        book.run(
            new Step.Create(
                "quoteLine",
                agreed,
                Map.of(
                    "quote",
                    Ref.to(quote),
                    "product",
                    Ref.to(selling.styrene),
                    "price",
                    Money.yuan("8000"),
                    "quantity",
                    new BigDecimal("1")))));
    long own =
        book.create(
            "priceBook",
            Map.of("name", "鲁恒专用", "standard", false, "currency", "CNY", "taxIncluded", false));
    book.create(
        "priceBookEntry",
        Map.of(
            "book", Ref.to(own), "product", Ref.to(selling.styrene), "price", Money.yuan("8100")));
    done(book.change("quote", quote, Map.of("priceBook", Ref.to(own))));
    assertThat(
            book.value(
                "select string_agg(price || ' ' || list_price || ' ' || amount, ', ' order by price)"
                    + " from quote_line where quote = ?",
                quote))
        .isEqualTo("8000.0000 8100.0000 8000.00, 8100.0000 8100.0000 81000.00");
    assertThat(book.value("select tax_included || ' ' || amount from quote where id = ?", quote))
        .isEqualTo("false 89000.00");
  }

  @Test
  void aQuoteDoesNotTakeACurrencyThatItsLinesHaveNot() {
    long quote = selling.quote("10");
    Problem problem = refused(book.change("quote", quote, Map.of("currency", "USD")));
    assertThat(problem.code().name()).isEqualTo("OTHER_CURRENCY");
    assertThat(book.value("select currency from quote where id = ?", quote)).isEqualTo("CNY");
  }

  @Test
  void manyQuotesChangedAtOnceHaveLinesAndTotalsThatFollow() {
    List<Long> quotes = List.of(selling.quote("1"), selling.quote("2"), selling.quote("3"));
    List<Step> steps =
        quotes.stream()
            .<Step>map(id -> new Step.Change("quote", id, null, Map.of("taxIncluded", false)))
            .toList();
    var _ =
        book.records().bulk(book.caller(), Intent.of(ActKind.CHANGE), steps, _ -> true).orThrow();
    assertThat(
            book.value(
                "select string_agg(q.total || ' ' || l.total, ', ' order by q.total) from quote q"
                    + " join quote_line l on l.quote = q.id"))
        .isEqualTo("9548.50 9548.50, 19097.00 19097.00, 28645.50 28645.50");
  }
}
