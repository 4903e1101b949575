package youke.server.sheet;

/** Says that a file cannot be read, or not be read on, and why. */
public final class SheetRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SheetProblem problem;

  SheetRefused(SheetProblem problem) {
    super(problem.code() + ": " + problem.en(), null, true, false);
    this.problem = problem;
  }

  SheetRefused(SheetProblem problem, Throwable cause) {
    super(problem.code() + ": " + problem.en(), cause);
    this.problem = problem;
  }

  /** What is wrong, where, in both languages. */
  public SheetProblem problem() {
    return problem;
  }
}
