package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.Stage.STAGE;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** Open, won or lost, as the stage says; open without a stage. */
final class OpportunityStatus implements Derive<Opportunity, DealStatus> {
  @Override
  public Field<Opportunity, DealStatus> result() {
    return OPPORTUNITY.status;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(OPPORTUNITY.stage));
  }

  @Override
  public Optional<DealStatus> value(Facts<Opportunity> opportunity) {
    return Optional.of(
        opportunity
            .linked(OPPORTUNITY.stage)
            .map(stage -> stage.get(STAGE.status))
            .orElse(DealStatus.OPEN));
  }
}
