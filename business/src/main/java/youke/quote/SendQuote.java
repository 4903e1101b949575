package youke.quote;

import static youke.quote.Quote.QUOTE;
import static youke.quote.QuoteLine.QUOTE_LINE;

import java.time.LocalDate;
import java.util.Optional;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Asks;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/** The quote went to the customer; its contents are final from now on. */
public final class SendQuote implements Action<Quote, SendQuote.Input> {
  public record Input(@Asks(zh = "发出日期", en = "Sent on") Optional<LocalDate> on) {
    public static final Input TODAY = new Input(Optional.empty());
  }

  @Override
  public String name() {
    return "send";
  }

  @Override
  public Label label() {
    return Label.of("标记发出", "Mark as sent");
  }

  @Override
  public Quote of() {
    return QUOTE;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public Effect run(Facts<Quote> quote, Input input, Work work) {
    QuoteStatus status = quote.get(QUOTE.status);
    return switch (status) {
      case DRAFT -> send(quote, input.on().orElseGet(work::today), work);
      case SENT -> work.unchanged();
      case IN_APPROVAL -> work.refused(Problem.of(QuoteProblem.QUOTE_IN_APPROVAL));
      case ACCEPTED, DECLINED, EXPIRED ->
          work.refused(Problem.of(QuoteProblem.QUOTE_CLOSED).with("status", status.label()));
    };
  }

  private static Effect send(Facts<Quote> quote, LocalDate on, Work work) {
    if (quote.collected(QUOTE_LINE.document).isEmpty()) {
      return work.refused(Problem.of(QuoteProblem.QUOTE_WITHOUT_LINES));
    }
    Optional<LocalDate> until = quote.find(QUOTE.validUntil);
    if (until.filter(on::isAfter).isPresent()) {
      return work.refused(
          Problem.of(QuoteProblem.QUOTE_OUT_OF_DATE).with("until", until.orElseThrow()));
    }
    return work.change(quote, QUOTE, QUOTE.status.to(QuoteStatus.SENT), QUOTE.sentOn.to(on));
  }
}
