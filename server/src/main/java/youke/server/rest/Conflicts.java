package youke.server.rest;

import tools.jackson.databind.node.ObjectNode;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;

/** Lays the values that somebody wanted to write beside those that stand meanwhile. */
final class Conflicts {
  private Conflicts() {}

  /**
   * The outcome; a conflict's problem, whose argument {@code current} holds the values that stand,
   * gets the values sent as {@code given}.
   */
  static <T> Outcome<T> withGiven(Outcome<T> outcome, ObjectNode sent) {
    return switch (outcome) {
      case Outcome.Done<T> done -> done;
      case Outcome.Refused<T>(Problems problems) ->
          Outcome.refused(
              new Problems(problems.all().stream().map(one -> withGiven(one, sent)).toList()));
    };
  }

  private static Problem withGiven(Problem problem, ObjectNode sent) {
    return problem.code() == KernelProblem.CHANGED_MEANWHILE
        ? problem.with("given", sent)
        : problem;
  }
}
