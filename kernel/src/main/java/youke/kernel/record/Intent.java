package youke.kernel.record;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why and as what something is done.
 *
 * @param reason in the person's words, or null
 * @param undoes the act that is taken back, or null
 * @param act the id to write the act under, or null for a new one
 * @param begun the act is written already, by an earlier portion of the same work
 */
public record Intent(
    ActKind kind,
    @Nullable String reason,
    @Nullable Long undoes,
    @Nullable Long act,
    boolean begun) {
  /** An act of this kind without a reason. */
  public static Intent of(ActKind kind) {
    return because(kind, null);
  }

  public static Intent because(ActKind kind, @Nullable String reason) {
    return new Intent(kind, reason, null, null, false);
  }

  /** The taking back of an act. */
  public static Intent undo(long act) {
    return new Intent(ActKind.UNDO, null, act, null, false);
  }

  /** The same, written under this id. */
  public Intent as(long id) {
    return new Intent(kind, reason, undoes, id, false);
  }

  /** The same, as a further portion of an act that is written already. */
  public Intent goingOnWith(long id) {
    return new Intent(kind, reason, undoes, id, true);
  }

  public Optional<Long> id() {
    return Optional.ofNullable(act);
  }

  /**
   * Author and time that an import keeps from where the record came from, null where it does not.
   */
  public record Origin(@Nullable Long author, @Nullable Instant at) {}
}
