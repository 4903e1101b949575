package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.Stage.STAGE;
import static youke.opportunity.StageMove.STAGE_MOVE;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Ref;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** From a stage that names its moves, an opportunity goes to one of these only. */
final class StageMoveAllowed implements Check<Opportunity> {
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
    Optional<Ref> from = opportunity.before(OPPORTUNITY.stage);
    Optional<Facts<Stage>> to = opportunity.linked(OPPORTUNITY.stage);
    if (opportunity.isNew() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    List<Facts<StageMove>> moves = opportunity.having(STAGE_MOVE.from, Ref.to(from.get().id()));
    boolean allowed =
        moves.isEmpty()
            || from.get().id() == to.get().id()
            || moves.stream().anyMatch(move -> move.get(STAGE_MOVE.to).id() == to.get().id());
    return allowed
        ? Optional.empty()
        : Optional.of(
            Problem.of(OpportunityProblem.MOVE_NOT_ALLOWED, Place.field(OPPORTUNITY.stage.name()))
                .with("from", names(moves.getFirst().linked(STAGE_MOVE.from).stream().toList()))
                .with("to", names(to.stream().toList()))
                .with(
                    "allowed",
                    names(
                        moves.stream()
                            .flatMap(move -> move.linked(STAGE_MOVE.to).stream())
                            .toList())));
  }

  private static String names(List<Facts<Stage>> stages) {
    return String.join("、", stages.stream().map(stage -> stage.get(STAGE.name)).toList());
  }
}
