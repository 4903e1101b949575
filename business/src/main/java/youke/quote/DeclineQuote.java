package youke.quote;

import static youke.quote.Quote.QUOTE;

import java.time.LocalDate;
import java.util.Optional;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Asks;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/** The customer said no. */
public final class DeclineQuote implements Action<Quote, DeclineQuote.Input> {
  public record Input(
      @Asks(zh = "拒绝日期", en = "Declined on") Optional<LocalDate> on,
      @Asks(zh = "拒绝原因", en = "Reason") Optional<String> reason) {}

  @Override
  public String name() {
    return "decline";
  }

  @Override
  public Label label() {
    return Label.of("客户拒绝", "Decline");
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
    return switch (quote.get(QUOTE.status)) {
      case SENT, EXPIRED ->
          work.change(
              quote,
              QUOTE,
              QUOTE.status.to(QuoteStatus.DECLINED),
              QUOTE.declinedOn.to(input.on().orElseGet(work::today)),
              QUOTE.declineReason.to(input.reason().orElse(null)));
      case DECLINED -> work.unchanged();
      case DRAFT, IN_APPROVAL -> work.refused(Problem.of(QuoteProblem.QUOTE_NOT_SENT));
      case ACCEPTED -> work.refused(Problem.of(QuoteProblem.QUOTE_ACCEPTED));
    };
  }
}
