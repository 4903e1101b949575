package youke.kernel.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import youke.kernel.catalog.Contents;
import youke.kernel.model.Assignment;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;

/**
 * Records in memory, so that rules are tested without a database. Rules are tried one by one on
 * {@link #facts}, or together: {@link #settle} derives until nothing changes, {@link #problems}
 * tries all checks.
 */
public final class MemoryBook {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Map<Long, MemoryFacts<?>> records = new TreeMap<>();
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
    return make(entity, newId(), List.of(values));
  }

  /** Changes a record within the current act. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <E extends Entity<E>> Facts<E> change(Facts<E> record, Assignment<E, ?>... values) {
    MemoryFacts<E> told = told(record.id());
    told.assign(List.of(values));
    return told;
  }

  /** Ends the current act: from now on its values are those before. */
  public void commit() {
    records.values().forEach(MemoryFacts::keep);
  }

  /** A record as it stands. */
  public <E extends Entity<E>> Facts<E> facts(E entity, long id) {
    return find(entity, id).orElseThrow();
  }

  /** All records of an entity, by id. */
  public <E extends Entity<E>> List<Facts<E>> all(E entity) {
    List<Facts<E>> all = new ArrayList<>();
    for (MemoryFacts<?> told : records.values()) {
      if (told.isOf(entity.entityName())) {
        all.add(told(told.id()));
      }
    }
    return all;
  }

  public Work work() {
    return new MemoryWork(this);
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

  private <E extends Entity<E>> MemoryFacts<E> make(
      E entity, long id, List<Assignment<E, ?>> values) {
    MemoryFacts<E> told = new MemoryFacts<>(this, entity.entityName(), id);
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
    for (MemoryFacts<?> any : List.copyOf(records.values())) {
      if (any.isOf(result.entity()) && !(derive.yields() && any.wasAssigned(result.name()))) {
        MemoryFacts<E> told = told(any.id());
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

  <E extends Entity<E>> Optional<Facts<E>> find(E entity, long id) {
    return Optional.ofNullable(records.get(id))
        .filter(told -> told.isOf(entity.entityName()))
        .map(told -> told(told.id()));
  }

  <E> Optional<Facts<E>> find(long id) {
    return Optional.ofNullable(records.get(id)).map(told -> told(told.id()));
  }

  @SuppressWarnings("unchecked")
  private <E> MemoryFacts<E> told(long id) {
    return (MemoryFacts<E>) Objects.requireNonNull(records.get(id), "no record " + id);
  }

  /** The records of which the value of a field is as wanted. */
  <T> List<Facts<T>> having(Field<T, ?> field, Predicate<Object> wanted) {
    List<Facts<T>> found = new ArrayList<>();
    for (MemoryFacts<?> any : records.values()) {
      if (any.isOf(field.entity()) && any.value(field.name()).filter(wanted).isPresent()) {
        found.add(told(any.id()));
      }
    }
    return found;
  }

  Optional<Entity<?>> entity(String name) {
    return Optional.ofNullable(entities.get(name));
  }

  Instant now() {
    return now;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZONE);
  }

  long newId() {
    return ++ids;
  }
}
