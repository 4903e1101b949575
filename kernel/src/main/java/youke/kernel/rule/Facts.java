package youke.kernel.rule;

import java.time.Instant;
import java.time.LocalDate;
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

  /**
   * The records of any entity whose field holds this value, by id, such as the standard price book;
   * meant for records that are few.
   */
  <T> List<Facts<T>> having(Field<T, ?> field, Object value);

  /**
   * A field of any entity as the catalog has it, those of packs and administrators among them; for
   * rules that people configure by field names.
   */
  Optional<Field<?, ?>> declared(String entity, String field);

  /** The value of a field of this record by name; empty as well when there is no such field. */
  Optional<Object> value(String field);

  /** The moment of the act. */
  Instant now();

  /** Today in the zone of who acts. */
  LocalDate today();
}
