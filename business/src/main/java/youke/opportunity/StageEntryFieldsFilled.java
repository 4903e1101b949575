package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.Stage.STAGE;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;
import youke.kernel.text.Label;

/**
 * What a stage asks for is there when an opportunity enters it. The problem's argument {@code
 * missing} lists the names of the fields to ask for.
 */
final class StageEntryFieldsFilled implements Check<Opportunity> {
  @Override
  public Opportunity of() {
    return OPPORTUNITY;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(OPPORTUNITY.stage));
  }

  @Override
  public boolean ofProcedure() {
    return true;
  }

  @Override
  public Optional<Problem> problem(Facts<Opportunity> opportunity) {
    Optional<Facts<Stage>> stage = opportunity.linked(OPPORTUNITY.stage);
    if (stage.isEmpty() || !opportunity.changes(OPPORTUNITY.stage)) {
      return Optional.empty();
    }
    List<String> missing =
        EntryFields.of(stage.get()).stream()
            .filter(name -> EntryFields.label(opportunity, name).isPresent())
            .filter(name -> !EntryFields.isFilled(opportunity, name))
            .toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    List<Label> labels =
        missing.stream().flatMap(name -> EntryFields.label(opportunity, name).stream()).toList();
    return Optional.of(
        Problem.of(OpportunityProblem.STAGE_NEEDS, Place.field(missing.getFirst()))
            .with("stage", stage.get().get(STAGE.name))
            .with(
                "fields",
                Label.of(
                    String.join("、", labels.stream().map(Label::zh).toList()),
                    String.join(", ", labels.stream().map(Label::en).toList())))
            .with("missing", missing));
  }
}
