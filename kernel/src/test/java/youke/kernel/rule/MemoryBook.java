package youke.kernel.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.access.Standing;
import youke.kernel.catalog.Contents;
import youke.kernel.model.Assignment;
import youke.kernel.model.Default;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.text.Language;

/**
 * Records in memory, so that rules are tested without a database. Rules are tried one by one on
 * {@link #facts}, or together: {@link #settle} derives until nothing changes, {@link #problems}
 * tries all checks.
 */
public final class MemoryBook {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Map<Long, Told<?>> records = new TreeMap<>();
  private final List<Event> events = new ArrayList<>();
  private final Map<String, Entity<?>> entities = new HashMap<>();
  private final List<Contents> contents;
  private Instant now = Instant.parse("2026-11-24T02:00:00Z");
  private long ids = 100;

  public MemoryBook(List<Contents> contents) {
    this.contents = contents;
    contents.forEach(c -> c.entities().forEach(e -> entities.put(e.entityName(), e)));
  }

  /** Sets the moment of the acts that follow. */
  public void at(Instant moment) {
    now = moment;
  }

  /** A new record within the current act, its defaults filled in. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <E extends Entity<E>> Facts<E> put(E entity, Assignment<E, ?>... values) {
    return make(entity, ++ids, List.of(values));
  }

  /** Changes a record within the current act. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <E extends Entity<E>> Facts<E> change(Facts<E> record, Assignment<E, ?>... values) {
    Told<E> told = told(record.id());
    told.assign(List.of(values));
    return told;
  }

  /** Ends the current act: from now on its values are those before. */
  public void commit() {
    records.values().forEach(Told::keep);
  }

  /** A record as it stands. */
  public <E extends Entity<E>> Facts<E> facts(E entity, long id) {
    return find(entity, id).orElseThrow();
  }

  /** All records of an entity, by id. */
  public <E extends Entity<E>> List<Facts<E>> all(E entity) {
    List<Facts<E>> all = new ArrayList<>();
    for (Told<?> told : records.values()) {
      if (told.entity.equals(entity.entityName())) {
        all.add(told(told.id));
      }
    }
    return all;
  }

  public Work work() {
    return new MemoryWork();
  }

  /** Runs an action on a record, with everything that follows, and derives the values. */
  public <E extends Entity<E>, I extends Record> Effect run(
      Action<E, I> action, Facts<E> record, I input) {
    Effect effect = action.run(record, input, work());
    apply(effect);
    settle();
    return effect;
  }

  /** Events that have happened, in order. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  private void apply(Effect effect) {
    switch (effect) {
      case Effect.Unchanged() -> {}
      case Effect.Refused(Problem problem) -> throw new Refusal(problem);
      case Effect.Steps(List<Effect.Step> steps) -> steps.forEach(this::apply);
    }
  }

  private void apply(Effect.Step step) {
    switch (step) {
      case Effect.Step.Create(String entity, long id, List<Assignment<?, ?>> values) ->
          makeAny(Objects.requireNonNull(entities.get(entity)), id, values);
      case Effect.Step.Change(String entity, long id, List<Assignment<?, ?>> values) ->
          told(id).assign(values);
      case Effect.Step.Delete(String entity, long id) -> records.remove(id);
      case Effect.Step.Happened(Event event) -> happened(event);
      case Effect.Step.Send(String topic, String key, String payload) -> {}
    }
  }

  private void happened(Event event) {
    events.add(event);
    settle();
    for (Contents one : contents) {
      for (Reaction<?> reaction : one.reactions()) {
        if (reaction.to().isInstance(event)) {
          react(reaction, event);
        }
      }
    }
  }

  private <V extends Event> void react(Reaction<V> reaction, Event event) {
    apply(reaction.run(reaction.to().cast(event), work()));
  }

  @SuppressWarnings("unchecked")
  private <E extends Entity<E>> void makeAny(Entity<?> entity, long id, List<?> values) {
    make((E) entity, id, (List<Assignment<E, ?>>) values);
  }

  private <E extends Entity<E>> Told<E> make(E entity, long id, List<Assignment<E, ?>> values) {
    Told<E> told = new Told<>(entity.entityName(), id);
    records.put(id, told);
    for (Field<E, ?> field : entity.fields()) {
      field.preset().ifPresent(preset -> told.preset(field.name(), preset));
    }
    told.assign(values);
    return told;
  }

  /** Derives every value until nothing changes any more. */
  public void settle() {
    boolean changed = true;
    for (int pass = 0; changed; pass++) {
      if (pass > 20) {
        throw new IllegalStateException("Derived values do not come to rest");
      }
      changed = false;
      for (Contents one : contents) {
        for (Derive<?, ?> derive : one.derives()) {
          changed |= derive(derive);
        }
      }
    }
  }

  private <E extends Entity<E>, V> boolean derive(Derive<E, V> derive) {
    Field<E, V> result = derive.result();
    boolean changed = false;
    for (Told<?> any : List.copyOf(records.values())) {
      if (any.entity.equals(result.entity())
          && !(derive.yields() && any.assigned.contains(result.name()))) {
        Told<E> told = told(any.id);
        Optional<V> value = derive.value(told);
        if (!value.equals(told.find(result))) {
          told.set(result.name(), value.orElse(null));
          changed = true;
        }
      }
    }
    return changed;
  }

  /** What the checks of all records say now. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Contents one : contents) {
      for (Check<?> check : one.checks()) {
        check(check, problems);
      }
    }
    return problems;
  }

  private <E extends Entity<E>> void check(Check<E> check, List<Problem> problems) {
    for (Facts<E> facts : all(check.of())) {
      if (concerns(check, facts)) {
        check.problem(facts).ifPresent(problems::add);
      }
    }
  }

  private <E extends Entity<E>> boolean concerns(Check<E> check, Facts<E> facts) {
    return check.inputs().stream()
        .anyMatch(
            input ->
                switch (input) {
                  case Input.Own(Field<?, ?> field) -> changes(facts, field);
                  case Input.Linked(Link<?, ?> link, Field<?, ?> field) ->
                      changes(facts, link) || wholeChanges(check.of(), facts, link, field);
                  case Input.Collected(Link<?, ?> link, Field<?, ?> field) -> true;
                });
  }

  @SuppressWarnings("unchecked")
  private static <E extends Entity<E>> boolean wholeChanges(
      E entity, Facts<E> part, Link<?, ?> link, Field<?, ?> field) {
    return entity.whole().filter(link::equals).isPresent()
        && part.linked((Link<E, ?>) link).filter(whole -> changes(whole, field)).isPresent();
  }

  @SuppressWarnings("unchecked")
  private static <E> boolean changes(Facts<E> facts, Field<?, ?> field) {
    return facts.changes((Field<E, ?>) field);
  }

  private <E extends Entity<E>> Optional<Facts<E>> find(E entity, long id) {
    return Optional.ofNullable(records.get(id))
        .filter(told -> told.entity.equals(entity.entityName()))
        .map(told -> told(told.id));
  }

  @SuppressWarnings("unchecked")
  private <E> Told<E> told(long id) {
    return (Told<E>) Objects.requireNonNull(records.get(id), "no record " + id);
  }

  private <T> List<Facts<T>> matching(Field<T, ?> field, Object value) {
    List<Facts<T>> found = new ArrayList<>();
    for (Told<?> any : records.values()) {
      if (any.entity.equals(field.entity()) && value.equals(any.now.get(field.name()))) {
        found.add(told(any.id));
      }
    }
    return found;
  }

  private final class Told<E> implements Facts<E> {
    private final String entity;
    private final long id;
    private final Map<String, Object> before = new HashMap<>();
    private final Map<String, Object> now = new HashMap<>();
    private final Set<String> assigned = new HashSet<>();
    private boolean fresh = true;

    Told(String entity, long id) {
      this.entity = entity;
      this.id = id;
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
      return find(link).filter(ref -> records.containsKey(ref.id())).map(ref -> told(ref.id()));
    }

    @Override
    public <C> List<Facts<C>> collected(Link<C, E> link) {
      List<Facts<C>> found = new ArrayList<>();
      for (Told<?> any : records.values()) {
        if (any.entity.equals(link.entity())
            && any.now.get(link.name()) instanceof Ref(long to, var _)
            && to == id) {
          found.add(told(any.id));
        }
      }
      return found;
    }

    @Override
    public <T> List<Facts<T>> having(Field<T, ?> field, Object value) {
      return matching(field, value);
    }

    @Override
    public Optional<Field<?, ?>> declared(String of, String field) {
      return Optional.ofNullable(entities.get(of))
          .<Field<?, ?>>flatMap(
              e -> e.fields().stream().filter(f -> f.name().equals(field)).findFirst());
    }

    @Override
    public Optional<Object> value(String field) {
      return Optional.ofNullable(now.get(field));
    }

    @Override
    public Instant now() {
      return MemoryBook.this.now;
    }

    @Override
    public LocalDate today() {
      return LocalDate.ofInstant(MemoryBook.this.now, ZONE);
    }
  }

  private final class MemoryWork implements Work {
    @Override
    public Caller caller() {
      return new Caller(
          1,
          "测试",
          Set.of(),
          Rights.of(Set.of(), List.of(), List.of()),
          Standing.NOWHERE,
          Language.ZH,
          ZONE,
          null);
    }

    @Override
    public Instant now() {
      return MemoryBook.this.now;
    }

    @Override
    public LocalDate today() {
      return LocalDate.ofInstant(MemoryBook.this.now, ZONE);
    }

    @Override
    public <E extends Entity<E>> Optional<Facts<E>> find(E entity, long id) {
      return MemoryBook.this.find(entity, id);
    }

    @Override
    public <T> List<Facts<T>> having(Field<T, ?> field, Object value) {
      return matching(field, value);
    }

    @Override
    public long newId() {
      return ++ids;
    }
  }
}
