package youke.kernel.problem;

import java.util.List;

/** All problems of one request, told at once; never empty. */
public record Problems(List<Problem> all) {
  public Problems {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("A refusal names at least one problem");
    }
  }

  public static Problems of(Problem... all) {
    return new Problems(List.of(all));
  }

  public Problem first() {
    return all.getFirst();
  }
}
