package youke.kernel.record;

import java.util.function.Supplier;
import youke.kernel.problem.Outcome;

/** Takes an import back that was only rehearsed, and says what it would have come to. */
final class Rehearsed extends RuntimeException {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial")
  private final TakenIn taken;

  Rehearsed(TakenIn taken) {
    super(null, null, false, false);
    this.taken = taken;
  }

  /** What work comes to, rehearsed or not. */
  static Outcome<TakenIn> caught(Supplier<Outcome<TakenIn>> work) {
    try {
      return work.get();
    } catch (Rehearsed rehearsed) {
      return Outcome.done(rehearsed.taken);
    }
  }
}
