package youke.kernel.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that a caller wants done; several in one request are done together or not at all. */
public sealed interface Step {
  String entity();

  long id();

  /**
   * A new record.
   *
   * @param id from {@link Records#newId}
   * @param values by field name; null empties
   */
  record Create(String entity, long id, Map<String, @Nullable Object> values) implements Step {
    public Create {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /**
   * New values for some fields.
   *
   * @param version that the caller saw, or null to change whatever is there
   */
  record Change(
      String entity, long id, @Nullable Integer version, Map<String, @Nullable Object> values)
      implements Step {
    public Change {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** Into the recycle bin, with its parts. */
  record Delete(String entity, long id, @Nullable Integer version) implements Step {}

  /** Out of the recycle bin, with the parts that went with it. */
  record Restore(String entity, long id) implements Step {}

  /** One of the entity's actions. */
  record Do(String entity, long id, @Nullable Integer version, String action, Record input)
      implements Step {}
}
