package youke.activity;

import static youke.activity.Visit.VISIT;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** A visit in the future is planned, one of the past was held, unless somebody says otherwise. */
final class StateOfVisit implements Derive<Visit, VisitState> {
  @Override
  public Field<Visit, VisitState> result() {
    return VISIT.state;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(VISIT.at));
  }

  @Override
  public Optional<VisitState> value(Facts<Visit> visit) {
    return visit
        .find(VISIT.state)
        .or(
            () ->
                visit
                    .find(VISIT.at)
                    .map(at -> at.isAfter(visit.now()) ? VisitState.PLANNED : VisitState.HELD));
  }
}
