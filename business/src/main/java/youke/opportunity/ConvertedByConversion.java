package youke.opportunity;

import static youke.opportunity.Lead.LEAD;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** A lead is converted by its conversion, and then stays so. */
final class ConvertedByConversion implements Check<Lead> {
  @Override
  public Lead of() {
    return LEAD;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(LEAD.state), Input.own(LEAD.convertedAt));
  }

  @Override
  public boolean ofProcedure() {
    return true;
  }

  @Override
  public Optional<Problem> problem(Facts<Lead> lead) {
    boolean says = lead.get(LEAD.state) == LeadState.CONVERTED;
    boolean happened = lead.find(LEAD.convertedAt).isPresent();
    if (says == happened) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
            says ? OpportunityProblem.NOT_CONVERTED : OpportunityProblem.LEAD_CONVERTED,
            Place.field(LEAD.state.name())));
  }
}
