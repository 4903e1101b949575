package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.SalesMethod.SALES_METHOD;
import static youke.opportunity.Stage.STAGE;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** The stage of an opportunity is one of its sales method. */
final class StageOfMethod implements Check<Opportunity> {
  @Override
  public Opportunity of() {
    return OPPORTUNITY;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(OPPORTUNITY.stage), Input.own(OPPORTUNITY.method));
  }

  @Override
  public Optional<Problem> problem(Facts<Opportunity> opportunity) {
    Optional<Facts<SalesMethod>> method = opportunity.linked(OPPORTUNITY.method);
    return opportunity
        .linked(OPPORTUNITY.stage)
        .filter(stage -> method.filter(m -> m.id() == stage.get(STAGE.method).id()).isEmpty())
        .map(
            stage ->
                Problem.of(
                        OpportunityProblem.STAGE_ELSEWHERE, Place.field(OPPORTUNITY.stage.name()))
                    .with("stage", stage.get(STAGE.name))
                    .with("method", method.map(m -> m.get(SALES_METHOD.name)).orElse("—")));
  }
}
