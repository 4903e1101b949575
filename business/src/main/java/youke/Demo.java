package youke;

import youke.kernel.record.Book;

/**
 * Practice data that a pack brings: made up, plausible, the same whenever the moment is the same.
 */
public interface Demo {
  /** The name by which it is asked for. */
  String name();

  /**
   * Fills an empty book with everything that happened up to the moment of the book's clock.
   *
   * @throws youke.kernel.problem.Refusal when a record breaks a rule, which is a mistake in the
   *     demo
   */
  void fill(Book book, Progress progress);

  /** Is told how far the filling has come. */
  @FunctionalInterface
  interface Progress {
    Progress NOBODY = _ -> {};

    /** From 0 to 100, each told once. */
    void reached(int percent);
  }
}
