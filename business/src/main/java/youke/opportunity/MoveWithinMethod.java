package youke.opportunity;

import static youke.opportunity.Stage.STAGE;
import static youke.opportunity.StageMove.STAGE_MOVE;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** A move is between two different stages of one sales method. */
final class MoveWithinMethod implements Check<StageMove> {
  @Override
  public StageMove of() {
    return STAGE_MOVE;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(STAGE_MOVE.from), Input.own(STAGE_MOVE.to));
  }

  @Override
  public Optional<Problem> problem(Facts<StageMove> move) {
    Optional<Facts<Stage>> from = move.linked(STAGE_MOVE.from);
    return move.linked(STAGE_MOVE.to)
        .filter(to -> from.filter(one -> one.id() != to.id() && sameMethod(one, to)).isEmpty())
        .map(_ -> Problem.of(OpportunityProblem.MOVE_ELSEWHERE, Place.field(STAGE_MOVE.to.name())));
  }

  private static boolean sameMethod(Facts<Stage> one, Facts<Stage> other) {
    return one.get(STAGE.method).id() == other.get(STAGE.method).id();
  }
}
