package youke.kernel.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.model.Visibility;

/**
 * What one act did to one record, as far as the reader may see it.
 *
 * @param kind of the act: CREATE, CHANGE, ...
 * @param change {@code create}, {@code change}, {@code delete}, {@code restore} or {@code share}
 * @param action name of the action, if it was one
 */
public record Happening(
    long act,
    Instant at,
    Optional<Ref> author,
    Optional<Ref> onBehalfOf,
    String kind,
    String change,
    Optional<String> action,
    Optional<String> reason,
    Optional<Long> undoneBy,
    List<Value> values) {
  public Happening {
    values = List.copyOf(values);
  }

  /** A field's value before and after; both null when the reader sees the field masked. */
  public record Value(
      Field<?, ?> field, Visibility visibility, @Nullable Object before, @Nullable Object after) {}
}
