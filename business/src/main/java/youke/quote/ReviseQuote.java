package youke.quote;

import static youke.quote.Quote.QUOTE;
import static youke.quote.QuoteLine.QUOTE_LINE;

import java.math.BigDecimal;
import java.util.List;
import youke.kernel.model.Assignment;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/**
 * A new version of a quote that went out: a draft with the same contents, of today; the old one can
 * be accepted no more.
 */
public final class ReviseQuote implements Action<Quote, ReviseQuote.Input> {
  /** Nothing is asked. */
  public record Input() {}

  @Override
  public String name() {
    return "revise";
  }

  @Override
  public Label label() {
    return Label.of("建新版本", "New version");
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
      case SENT ->
          revision(quote, work)
              .and(work.change(quote, QUOTE, QUOTE.status.to(QuoteStatus.EXPIRED)));
      case DECLINED, EXPIRED -> revision(quote, work);
      case DRAFT -> work.refused(Problem.of(QuoteProblem.QUOTE_IS_DRAFT));
      case IN_APPROVAL -> work.refused(Problem.of(QuoteProblem.QUOTE_IN_APPROVAL));
      case ACCEPTED -> work.refused(Problem.of(QuoteProblem.QUOTE_ACCEPTED));
    };
  }

  private static Effect.Steps revision(Facts<Quote> quote, Work work) {
    long id = work.newId();
    List<Assignment<Quote, ?>> values = Copied.of(quote, QUOTE.conditions());
    values.addAll(
        Copied.of(quote, List.of(QUOTE.name, QUOTE.opportunity, QUOTE.serviceTerms, QUOTE.note)));
    values.add(QUOTE.owner().to(quote.find(QUOTE.owner()).orElse(null)));
    values.add(QUOTE.previous.to(Ref.to(quote.id())));
    values.add(QUOTE.revision.to(quote.get(QUOTE.revision).add(BigDecimal.ONE)));
    Effect.Steps steps = work.create(QUOTE, id, values);
    for (Facts<QuoteLine> line : quote.collected(QUOTE_LINE.document)) {
      List<Assignment<QuoteLine, ?>> copy = Copied.of(line, QUOTE_LINE.content());
      copy.add(QUOTE_LINE.document.to(Ref.to(id)));
      steps = steps.and(work.create(QUOTE_LINE, work.newId(), copy));
    }
    return steps;
  }
}
