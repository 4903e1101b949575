package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.Stage.STAGE;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** Where an opportunity begins: the first open stage of its method, also of a new one. */
final class OpportunityStage implements Derive<Opportunity, Ref> {
  private static final Comparator<Facts<Stage>> BY_POSITION =
      Comparator.<Facts<Stage>, BigDecimal>comparing(stage -> stage.get(STAGE.position))
          .thenComparingLong(Facts::id);

  @Override
  public Field<Opportunity, Ref> result() {
    return OPPORTUNITY.stage;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(OPPORTUNITY.method));
  }

  @Override
  public Optional<Ref> value(Facts<Opportunity> opportunity) {
    Optional<Ref> current = opportunity.find(OPPORTUNITY.stage);
    if (current.isPresent() && inMethod(opportunity)) {
      return current;
    }
    return opportunity
        .linked(OPPORTUNITY.method)
        .flatMap(
            method ->
                method.collected(STAGE.method).stream()
                    .filter(stage -> stage.get(STAGE.status) == DealStatus.OPEN)
                    .min(BY_POSITION))
        .map(stage -> Ref.to(stage.id()))
        .or(() -> current);
  }

  private static boolean inMethod(Facts<Opportunity> opportunity) {
    return opportunity
        .linked(OPPORTUNITY.stage)
        .filter(
            stage ->
                opportunity
                    .find(OPPORTUNITY.method)
                    .filter(method -> method.id() == stage.get(STAGE.method).id())
                    .isPresent())
        .isPresent();
  }
}
