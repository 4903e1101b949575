package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Money;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** An opportunity with lines is worth what they add up to. */
final class AmountIsLinesTotal implements Check<Opportunity> {
  @Override
  public Opportunity of() {
    return OPPORTUNITY;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(OPPORTUNITY.amount));
  }

  @Override
  public Optional<Problem> problem(Facts<Opportunity> opportunity) {
    Optional<Money> amount = opportunity.find(OPPORTUNITY.amount);
    return OpportunityAmount.linesTotal(opportunity)
        .filter(total -> amount.filter(given -> same(given, total)).isEmpty())
        .map(
            total ->
                Problem.of(
                        OpportunityProblem.AMOUNT_FROM_LINES,
                        Place.field(OPPORTUNITY.amount.name()))
                    .with("total", total.amount().toPlainString() + " " + total.currency()));
  }

  private static boolean same(Money one, Money other) {
    return one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) == 0;
  }
}
