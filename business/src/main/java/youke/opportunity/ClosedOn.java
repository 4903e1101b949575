package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** The day on which a deal was won or lost: today unless another is given; none while open. */
final class ClosedOn implements Derive<Opportunity, LocalDate> {
  @Override
  public Field<Opportunity, LocalDate> result() {
    return OPPORTUNITY.closedOn;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(OPPORTUNITY.status));
  }

  @Override
  public Optional<LocalDate> value(Facts<Opportunity> opportunity) {
    return switch (opportunity.get(OPPORTUNITY.status)) {
      case OPEN -> Optional.empty();
      case WON, LOST ->
          opportunity.find(OPPORTUNITY.closedOn).or(() -> Optional.of(opportunity.today()));
    };
  }
}
