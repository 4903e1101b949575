package youke.opportunity;

import static youke.opportunity.Stage.STAGE;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** A stage asks for fields that an opportunity has. */
final class EntryFieldsExist implements Check<Stage> {
  @Override
  public Stage of() {
    return STAGE;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(STAGE.entryFields));
  }

  @Override
  public Optional<Problem> problem(Facts<Stage> stage) {
    return EntryFields.of(stage).stream()
        .filter(name -> EntryFields.label(stage, name).isEmpty())
        .findFirst()
        .map(
            name ->
                Problem.of(
                        OpportunityProblem.UNKNOWN_ENTRY_FIELD,
                        Place.field(STAGE.entryFields.name()))
                    .with("name", name));
  }
}
