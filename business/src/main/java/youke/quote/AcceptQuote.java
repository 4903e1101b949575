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

/** The customer agreed: the quote binds both sides and can change no more. */
public final class AcceptQuote implements Action<Quote, AcceptQuote.Input> {
  public record Input(
      @Asks(zh = "接受日期", en = "Accepted on") Optional<LocalDate> on,
      @Asks(zh = "客户确认编号", en = "Customer's confirmation") Optional<String> customerReference) {
    public static final Input TODAY = new Input(Optional.empty(), Optional.empty());
  }

  @Override
  public String name() {
    return "accept";
  }

  @Override
  public Label label() {
    return Label.of("客户接受", "Accept");
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
      case SENT -> accept(quote, input, work);
      case ACCEPTED -> work.unchanged(); // pressed twice is no error
      case DRAFT, IN_APPROVAL -> work.refused(Problem.of(QuoteProblem.QUOTE_NOT_SENT));
      case DECLINED, EXPIRED ->
          work.refused(Problem.of(QuoteProblem.QUOTE_CLOSED).with("status", status.label()));
    };
  }

  private static Effect accept(Facts<Quote> quote, Input input, Work work) {
    LocalDate on = input.on().orElseGet(work::today);
    Optional<LocalDate> until = quote.find(QUOTE.validUntil);
    if (until.filter(on::isAfter).isPresent()) {
      return work.refused(
          Problem.of(QuoteProblem.QUOTE_OUT_OF_DATE).with("until", until.orElseThrow()));
    }
    return work.change(
            quote,
            QUOTE,
            QUOTE.status.to(QuoteStatus.ACCEPTED),
            QUOTE.acceptedOn.to(on),
            QUOTE.acceptedReference.to(input.customerReference().orElse(null)))
        .and(new QuoteAccepted(quote.id()));
  }
}
