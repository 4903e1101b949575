package youke.kernel.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Assignment;
import youke.kernel.model.Default;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;

/** One record of a {@link MemoryBook}: its values now, and those before the current act. */
final class MemoryFacts<E> implements Facts<E> {
  private final MemoryBook book;
  private final String entity;
  private final long id;
  private final Map<String, Object> before = new HashMap<>();
  private final Map<String, Object> now = new HashMap<>();
  private final Set<String> assigned = new HashSet<>();
  private boolean fresh = true;

  MemoryFacts(MemoryBook book, String entity, long id) {
    this.book = book;
    this.entity = entity;
    this.id = id;
  }

  boolean isOf(String name) {
    return entity.equals(name);
  }

  /** Whether the current act set the field itself. */
  boolean wasAssigned(String field) {
    return assigned.contains(field);
  }

  void assign(List<? extends Assignment<?, ?>> values) {
    for (Assignment<?, ?> one : values) {
      set(one.field().name(), one.value());
      assigned.add(one.field().name());
    }
  }

  void set(String field, @Nullable Object value) {
    if (value == null) {
      now.remove(field);
    } else {
      now.put(field, value);
    }
  }

  void preset(String field, Default<?> preset) {
    switch (preset) {
      case Default.Value<?>(Object value) -> now.put(field, value);
      case Default.Caller<?>() -> now.put(field, Ref.to(1));
      case Default.Today<?>() -> now.put(field, today());
      case Default.Now<?>() -> now.put(field, now());
    }
  }

  void keep() {
    before.clear();
    before.putAll(now);
    assigned.clear();
    fresh = false;
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> Optional<V> find(Field<E, V> field) {
    return Optional.ofNullable((V) now.get(field.name()));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> Optional<V> before(Field<E, V> field) {
    return Optional.ofNullable((V) before.get(field.name()));
  }

  @Override
  public boolean changes(Field<E, ?> field) {
    return !Objects.equals(before.get(field.name()), now.get(field.name()));
  }

  @Override
  public <T> Optional<Facts<T>> linked(Link<E, T> link) {
    return find(link).flatMap(ref -> book.find(ref.id()));
  }

  @Override
  public <C> List<Facts<C>> collected(Link<C, E> link) {
    return book.having(link, value -> value instanceof Ref(long to, var _) && to == id);
  }

  @Override
  public <T> List<Facts<T>> having(Field<T, ?> field, Object value) {
    return book.having(field, value::equals);
  }

  @Override
  public Optional<Field<?, ?>> declared(String of, String field) {
    return book.entity(of)
        .<Field<?, ?>>flatMap(
            e -> e.fields().stream().filter(f -> f.name().equals(field)).findFirst());
  }

  @Override
  public Optional<Object> value(String field) {
    return Optional.ofNullable(now.get(field));
  }

  @Override
  public Instant now() {
    return book.now();
  }

  @Override
  public LocalDate today() {
    return book.today();
  }
}
