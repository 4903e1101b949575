package youke.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.OpportunityLine.OPPORTUNITY_LINE;
import static youke.quote.Quote.QUOTE;
import static youke.quote.QuoteLine.QUOTE_LINE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.MemoryBook;
import youke.kernel.text.Language;
import youke.opportunity.Opportunity;
import youke.order.Trade;

final class QuoteStatesTest {
  private static final AcceptQuote.Input TODAY = AcceptQuote.Input.TODAY;

  private final Trade trade = new Trade();
  private final MemoryBook book = trade.book;
  private final Facts<Quote> quote = trade.quote();

  @Test
  void holdsForFifteenDaysUnlessSaidOtherwise() {
    assertThat(quote.get(QUOTE.quotedOn)).isEqualTo("2026-11-24");
    assertThat(quote.get(QUOTE.validUntil)).isEqualTo("2026-12-09");
    assertThat(trade.quote(QUOTE.validUntil.to(LocalDate.of(2027, 1, 1))).get(QUOTE.validUntil))
        .isEqualTo("2027-01-01");
  }

  @Test
  void refusesToSendWhatHasNoLines() {
    refuses(new SendQuote(), SendQuote.Input.TODAY, QuoteProblem.QUOTE_WITHOUT_LINES);
  }

  @Test
  void refusesToSendWhatIsOutOfDate() {
    trade.line(quote, trade.styrene, "1");
    refuses(
        new SendQuote(),
        new SendQuote.Input(Optional.of(LocalDate.of(2026, 12, 10))),
        QuoteProblem.QUOTE_OUT_OF_DATE);
  }

  @Test
  void refusesAQuoteThatWasNeverSent() {
    refuses(new AcceptQuote(), TODAY, QuoteProblem.QUOTE_NOT_SENT);
    refuses(
        new DeclineQuote(),
        new DeclineQuote.Input(Optional.empty(), Optional.empty()),
        QuoteProblem.QUOTE_NOT_SENT);
    refuses(new ExpireQuote(), new ExpireQuote.Input(), QuoteProblem.QUOTE_NOT_SENT);
    refuses(new ReviseQuote(), new ReviseQuote.Input(), QuoteProblem.QUOTE_IS_DRAFT);
  }

  @Test
  void isSentOnceAndAcceptedOnceHoweverOftenItIsPressed() {
    sent();
    assertThat(book.run(new SendQuote(), quote, SendQuote.Input.TODAY))
        .isEqualTo(new Effect.Unchanged());
    book.run(
        new AcceptQuote(), quote, new AcceptQuote.Input(Optional.empty(), Optional.of("PO-1")));
    assertThat(quote.get(QUOTE.status)).isEqualTo(QuoteStatus.ACCEPTED);
    assertThat(quote.get(QUOTE.acceptedOn)).isEqualTo("2026-11-24");
    assertThat(quote.get(QUOTE.acceptedReference)).isEqualTo("PO-1");
    assertThat(book.run(new AcceptQuote(), quote, TODAY)).isEqualTo(new Effect.Unchanged());
    assertThat(book.events()).containsExactly(new QuoteAccepted(quote.id()));
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void cannotBeAcceptedWhenItsTimeIsOver() {
    sent();
    book.at(Instant.parse("2026-12-10T02:00:00Z"));
    refuses(new AcceptQuote(), TODAY, QuoteProblem.QUOTE_OUT_OF_DATE);
    book.run(new ExpireQuote(), quote, new ExpireQuote.Input());
    assertThat(quote.get(QUOTE.status)).isEqualTo(QuoteStatus.EXPIRED);
    refuses(new AcceptQuote(), TODAY, QuoteProblem.QUOTE_CLOSED);
  }

  @Test
  void doesNotExpireWhileItHolds() {
    sent();
    book.at(Instant.parse("2026-12-09T02:00:00Z"));
    refuses(new ExpireQuote(), new ExpireQuote.Input(), QuoteProblem.QUOTE_STILL_VALID);
  }

  @Test
  void remembersWhyItWasDeclined() {
    sent();
    book.run(
        new DeclineQuote(), quote, new DeclineQuote.Input(Optional.empty(), Optional.of("价格高")));
    assertThat(quote.get(QUOTE.status)).isEqualTo(QuoteStatus.DECLINED);
    assertThat(quote.get(QUOTE.declineReason)).isEqualTo("价格高");
    refuses(new AcceptQuote(), TODAY, QuoteProblem.QUOTE_CLOSED);
  }

  @Test
  void staysAsItWasSent() {
    sent();
    book.commit();
    book.change(quote, QUOTE.deliveryTerms.to("送货上门"));
    assertThat(messages()).containsExactly("报价已发出，内容不能再改，请建新版本");
  }

  @Test
  void takesNoLinesAfterItWasSent() {
    sent();
    book.commit();
    trade.line(quote, trade.toluene, "1");
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsOnly(QuoteProblem.QUOTE_NOT_DRAFT)
        .hasSize(2);
  }

  @Test
  void takesInternalRemarksAndANewOwnerAfterItWasSent() {
    sent();
    book.commit();
    book.change(quote, QUOTE.note.to("客户在比价"), QUOTE.owner().to(Ref.to(8)));
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void isRevisedWithItsContentsAndTheOldOneEnds() {
    Facts<QuoteLine> line =
        trade.line(quote, trade.styrene, "40", QUOTE_LINE.price.to(Money.yuan("8400")));
    book.run(new SendQuote(), quote, SendQuote.Input.TODAY);
    book.commit();
    book.at(Instant.parse("2026-12-01T02:00:00Z"));

    book.run(new ReviseQuote(), quote, new ReviseQuote.Input());

    Facts<Quote> revision = book.all(QUOTE).getLast();
    assertThat(quote.get(QUOTE.status)).isEqualTo(QuoteStatus.EXPIRED);
    assertThat(revision.get(QUOTE.status)).isEqualTo(QuoteStatus.DRAFT);
    assertThat(revision.get(QUOTE.revision)).isEqualTo("2");
    assertThat(revision.get(QUOTE.previous)).isEqualTo(Ref.to(quote.id()));
    assertThat(revision.get(QUOTE.name)).isEqualTo(quote.get(QUOTE.name));
    assertThat(revision.get(QUOTE.quotedOn)).isEqualTo("2026-12-01");
    assertThat(revision.get(QUOTE.validUntil)).isEqualTo("2026-12-16");
    assertThat(revision.get(QUOTE.total)).isEqualTo(quote.get(QUOTE.total));
    assertThat(revision.collected(QUOTE_LINE.document))
        .singleElement()
        .satisfies(
            copy -> {
              assertThat(copy.id()).isNotEqualTo(line.id());
              assertThat(copy.get(QUOTE_LINE.price)).isEqualTo(Money.yuan("8400"));
            });
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void isMadeFromAnOpportunityWithoutRetyping() {
    Facts<Opportunity> deal =
        book.put(
            OPPORTUNITY,
            OPPORTUNITY.name.to("2027 苯乙烯年框"),
            OPPORTUNITY.account.to(Ref.to(trade.account.id())),
            OPPORTUNITY.owner().to(Ref.to(9)));
    book.put(
        OPPORTUNITY_LINE,
        OPPORTUNITY_LINE.opportunity.to(Ref.to(deal.id())),
        OPPORTUNITY_LINE.product.to(Ref.to(trade.styrene.id())),
        OPPORTUNITY_LINE.quantity.to(new BigDecimal("600")),
        OPPORTUNITY_LINE.price.to(Money.yuan("8300")));
    book.put(
        OPPORTUNITY_LINE,
        OPPORTUNITY_LINE.opportunity.to(Ref.to(deal.id())),
        OPPORTUNITY_LINE.product.to(Ref.to(trade.toluene.id())),
        OPPORTUNITY_LINE.quantity.to(new BigDecimal("50")));
    book.settle();
    book.commit();

    book.run(new MakeQuote(), deal, MakeQuote.Input.DEFAULT);

    Facts<Quote> made = book.all(QUOTE).getLast();
    assertThat(made.get(QUOTE.name)).isEqualTo("2027 苯乙烯年框");
    assertThat(made.get(QUOTE.account)).isEqualTo(Ref.to(trade.account.id()));
    assertThat(made.get(QUOTE.opportunity)).isEqualTo(Ref.to(deal.id()));
    assertThat(made.find(QUOTE.owner())).contains(Ref.to(9));
    List<Facts<QuoteLine>> lines = made.collected(QUOTE_LINE.document);
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().get(QUOTE_LINE.price)).isEqualTo(Money.yuan("8300"));
    assertThat(lines.getLast().get(QUOTE_LINE.price)).isEqualTo(Money.yuan("6200"));
    assertThat(made.get(QUOTE.total)).isEqualTo(Money.yuan("5290000.00"));
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void isNotMadeForNobody() {
    Facts<Opportunity> deal = book.put(OPPORTUNITY, OPPORTUNITY.name.to("展会"));
    book.settle();
    assertThatThrownBy(() -> book.run(new MakeQuote(), deal, MakeQuote.Input.DEFAULT))
        .hasMessage(QuoteProblem.OPPORTUNITY_WITHOUT_ACCOUNT.name());
  }

  private void sent() {
    trade.line(quote, trade.styrene, "32.5");
    book.run(new SendQuote(), quote, SendQuote.Input.TODAY);
    assertThat(quote.get(QUOTE.status)).isEqualTo(QuoteStatus.SENT);
  }

  private List<String> messages() {
    return book.problems().stream().map(problem -> problem.message(Language.ZH)).toList();
  }

  private <I extends Record> void refuses(Action<Quote, I> action, I input, QuoteProblem problem) {
    assertThatThrownBy(() -> book.run(action, quote, input)).hasMessage(problem.name());
  }
}
