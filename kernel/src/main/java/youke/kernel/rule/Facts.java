package youke.kernel.rule;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/**
 * A record as it will be when the current act is written, with what it is linked to; rules read it
 * and nothing else.
 *
 * @param <E> the entity
 */
public interface Facts<E> {
  long id();

  /** True when the act makes this record. */
  boolean isNew();

  <V> Optional<V> find(Field<E, V> field);

  /**
   * The value of a field that is known to be filled.
   *
   * @throws IllegalStateException when it is empty, which is a mistake in the rule
   */
  default <V> V get(Field<E, V> field) {
    return find(field).orElseThrow(() -> new IllegalStateException(field + " is empty"));
  }

  /** The value before this act; empty for a new record. */
  <V> Optional<V> before(Field<E, V> field);

  /** Whether the act changes this field (true for every filled field of a new record). */
  boolean changes(Field<E, ?> field);

  /** The record that a link points to. */
  <T> Optional<Facts<T>> linked(Link<E, T> link);

  /** The records that point here through a link of theirs, by id. */
  <C> List<Facts<C>> collected(Link<C, E> link);
}
