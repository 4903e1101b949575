package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.Stage.STAGE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** How likely a deal is won, as its stage says. */
final class OpportunityProbability implements Derive<Opportunity, BigDecimal> {
  @Override
  public Field<Opportunity, BigDecimal> result() {
    return OPPORTUNITY.probability;
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.own(OPPORTUNITY.stage), Input.linked(OPPORTUNITY.stage, STAGE.probability));
  }

  @Override
  public Optional<BigDecimal> value(Facts<Opportunity> opportunity) {
    return opportunity.linked(OPPORTUNITY.stage).flatMap(stage -> stage.find(STAGE.probability));
  }
}
