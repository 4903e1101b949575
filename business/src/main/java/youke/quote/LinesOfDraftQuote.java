package youke.quote;

import static youke.quote.Quote.QUOTE;
import static youke.quote.QuoteLine.QUOTE_LINE;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * Lines are written while the quote is a draft; one that is made with its lines is judged as a
 * whole.
 */
final class LinesOfDraftQuote implements Check<QuoteLine> {
  @Override
  public QuoteLine of() {
    return QUOTE_LINE;
  }

  @Override
  public List<Input> inputs() {
    return QUOTE_LINE.content().stream().map(Input::own).toList();
  }

  @Override
  public boolean ofProcedure() {
    return true;
  }

  @Override
  public Optional<Problem> problem(Facts<QuoteLine> line) {
    return line.linked(QUOTE_LINE.document)
        .filter(quote -> !quote.isNew())
        .flatMap(quote -> quote.before(QUOTE.status))
        .filter(status -> status != QuoteStatus.DRAFT)
        .map(status -> Problem.of(QuoteProblem.QUOTE_NOT_DRAFT).with("status", status.label()));
  }
}
