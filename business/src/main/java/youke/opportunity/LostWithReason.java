package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** Who loses a deal says why. */
final class LostWithReason implements Check<Opportunity> {
  @Override
  public Opportunity of() {
    return OPPORTUNITY;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(OPPORTUNITY.status), Input.own(OPPORTUNITY.lostReason));
  }

  @Override
  public boolean ofProcedure() {
    return true;
  }

  @Override
  public Optional<Problem> problem(Facts<Opportunity> opportunity) {
    return opportunity
        .find(OPPORTUNITY.status)
        .filter(status -> status == DealStatus.LOST)
        .filter(_ -> opportunity.find(OPPORTUNITY.lostReason).isEmpty())
        .map(
            _ ->
                Problem.of(
                    OpportunityProblem.LOST_WITHOUT_REASON,
                    Place.field(OPPORTUNITY.lostReason.name())));
  }
}
