package youke.pack.chemical;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.record.Step;

/**
 * What a new record says of itself.
 *
 * @param <E> its entity
 */
final class Values<E extends Entity<E>> {
  private final E entity;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  private Values(E entity) {
    this.entity = entity;
  }

  static <E extends Entity<E>> Values<E> of(E entity) {
    return new Values<>(entity);
  }

  <V> Values<E> with(Field<E, V> field, V value) {
    values.put(field.name(), value);
    return this;
  }

  <V> Values<E> with(Field<E, V> field, Optional<? extends V> value) {
    value.ifPresent(given -> values.put(field.name(), given));
    return this;
  }

  Values<E> to(Link<E, ?> link, long id) {
    values.put(link.name(), Ref.to(id));
    return this;
  }

  Step.Create create(long id) {
    return new Step.Create(entity.entityName(), id, values);
  }
}
