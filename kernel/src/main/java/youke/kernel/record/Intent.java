package youke.kernel.record;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why and as what something is done.
 *
 * @param reason in the person's words, or null
 * @param undoes the act that is taken back, or null
 * @param act an act that is already written and goes on, as a long import does, or null
 */
public record Intent(
    ActKind kind, @Nullable String reason, @Nullable Long undoes, @Nullable Long act) {
  /** An act of this kind without a reason. */
  public static Intent of(ActKind kind) {
    return new Intent(kind, null, null, null);
  }

  public static Intent because(ActKind kind, @Nullable String reason) {
    return new Intent(kind, reason, null, null);
  }

  public Optional<Long> goingOn() {
    return Optional.ofNullable(act);
  }

  /** Author and time that an import keeps from where the record came from. */
  public record Origin(long author, Instant at) {}
}
