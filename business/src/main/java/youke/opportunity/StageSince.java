package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** Since when an opportunity has been in its stage. */
final class StageSince implements Derive<Opportunity, Instant> {
  @Override
  public Field<Opportunity, Instant> result() {
    return OPPORTUNITY.stageSince;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(OPPORTUNITY.stage));
  }

  @Override
  public Optional<Instant> value(Facts<Opportunity> opportunity) {
    return opportunity.changes(OPPORTUNITY.stage)
        ? Optional.of(opportunity.now())
        : opportunity.find(OPPORTUNITY.stageSince);
  }
}
