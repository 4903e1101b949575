package youke.kernel.problem;

/**
 * Carries problems out of a transaction so that it rolls back whole; the gate turns it into a
 * {@link Outcome}.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial")
  private final Problems problems;

  public Refusal(Problems problems) {
    super(problems.first().code().name(), null, false, false);
    this.problems = problems;
  }

  public Refusal(Problem problem) {
    this(Problems.of(problem));
  }

  public Problems problems() {
    return problems;
  }
}
