package youke.quote;

import static youke.quote.Quote.QUOTE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * What was offered to a customer does not change afterwards; the totals stand for lines that are
 * taken away.
 */
final class SentQuoteStaysAsItIs implements Check<Quote> {
  private static final List<Field<Quote, ?>> CONTENT = content();

  private static List<Field<Quote, ?>> content() {
    List<Field<Quote, ?>> content = new ArrayList<>(QUOTE.conditions());
    content.addAll(
        List.of(
            QUOTE.name,
            QUOTE.quotedOn,
            QUOTE.validUntil,
            QUOTE.serviceTerms,
            QUOTE.gross,
            QUOTE.net,
            QUOTE.total));
    return List.copyOf(content);
  }

  @Override
  public Quote of() {
    return QUOTE;
  }

  @Override
  public List<Input> inputs() {
    return CONTENT.stream().map(Input::own).toList();
  }

  @Override
  public boolean ofProcedure() {
    return true;
  }

  @Override
  public Optional<Problem> problem(Facts<Quote> quote) {
    if (quote.isNew() || quote.before(QUOTE.status).filter(s -> s != QuoteStatus.DRAFT).isEmpty()) {
      return Optional.empty();
    }
    QuoteStatus status = quote.get(QUOTE.status);
    return CONTENT.stream()
        .filter(quote::changes)
        .findFirst()
        .map(
            field ->
                Problem.of(QuoteProblem.QUOTE_NOT_DRAFT, Place.field(field.name()))
                    .with("status", status.label()));
  }
}
