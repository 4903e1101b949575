package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.OpportunityLine.OPPORTUNITY_LINE;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Money;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** All lines of an opportunity are in one currency, so that their sum makes sense. */
final class LinesInOneCurrency implements Check<Opportunity> {
  @Override
  public Opportunity of() {
    return OPPORTUNITY;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.collected(OPPORTUNITY_LINE.opportunity, OPPORTUNITY_LINE.amount));
  }

  @Override
  public Optional<Problem> problem(Facts<Opportunity> opportunity) {
    List<String> currencies =
        opportunity.collected(OPPORTUNITY_LINE.opportunity).stream()
            .flatMap(line -> line.find(OPPORTUNITY_LINE.amount).stream())
            .map(Money::currency)
            .distinct()
            .toList();
    return currencies.size() < 2
        ? Optional.empty()
        : Optional.of(
            Problem.of(OpportunityProblem.OTHER_CURRENCY)
                .with("one", currencies.get(0))
                .with("other", currencies.get(1)));
  }
}
