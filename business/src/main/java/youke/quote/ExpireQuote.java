package youke.quote;

import static youke.quote.Quote.QUOTE;

import java.time.LocalDate;
import java.util.Optional;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/** The time of a sent quote is over without an answer. */
public final class ExpireQuote implements Action<Quote, ExpireQuote.Input> {
  /** Nothing is asked. */
  public record Input() {}

  @Override
  public String name() {
    return "expire";
  }

  @Override
  public Label label() {
    return Label.of("标记失效", "Mark as expired");
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
      case SENT -> expire(quote, work);
      case EXPIRED -> work.unchanged();
      case DRAFT, IN_APPROVAL -> work.refused(Problem.of(QuoteProblem.QUOTE_NOT_SENT));
      case ACCEPTED, DECLINED ->
          work.refused(Problem.of(QuoteProblem.QUOTE_CLOSED).with("status", status.label()));
    };
  }

  private static Effect expire(Facts<Quote> quote, Work work) {
    Optional<LocalDate> until = quote.find(QUOTE.validUntil);
    if (until.filter(work.today()::isAfter).isEmpty()) {
      return work.refused(
          Problem.of(QuoteProblem.QUOTE_STILL_VALID)
              .with("until", until.map(LocalDate::toString).orElse("—")));
    }
    return work.change(quote, QUOTE, QUOTE.status.to(QuoteStatus.EXPIRED));
  }
}
