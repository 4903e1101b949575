package youke.kernel.schema;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.DatabaseFailure;

/** Tries again, with growing pauses in which those who wait behind us get through. */
final class Backoff {
  private static final long FIRST = 100;
  private static final long LONGEST = 1_000;

  private final Duration patience;

  /**
   * @param patience how long to go on
   */
  Backoff(Duration patience) {
    this.patience = patience;
  }

  /**
   * @param again which failures another try may not meet
   * @throws DatabaseFailure of the last try
   */
  void until(Runnable work, Predicate<DatabaseFailure> again) {
    long end = System.nanoTime() + patience.toNanos();
    long pause = FIRST;
    while (true) {
      try {
        work.run();
        return;
      } catch (DatabaseFailure failed) {
        if (!again.test(failed) || System.nanoTime() > end) {
          throw failed;
        }
      }
      sleep(ThreadLocalRandom.current().nextLong(pause / 2, pause));
      pause = Math.min(pause * 2, LONGEST);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal(Problem.of(KernelProblem.UNAVAILABLE));
    }
  }
}
