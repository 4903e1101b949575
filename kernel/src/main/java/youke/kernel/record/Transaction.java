package youke.kernel.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Assignment;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Visibility;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Event;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.store.Db;
import youke.kernel.store.RecordTable;

/**
 * One act while it is being made: the records it touches, the rules that follow from them, until
 * nothing more follows. Nothing is written here; {@link Writing} does that when all problems are
 * known.
 */
final class Transaction implements Work {
  private final Book book;
  private final Catalog catalog;
  private final Caller caller;
  private final Db db;
  private final Instant now;
  private final Drafts drafts = new Drafts(this);
  private final Settling settling;
  private final Set<Draft> touched = new LinkedHashSet<>();
  private final Set<String> lent = new LinkedHashSet<>();
  private final List<Effect.Step.Send> sends = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Long, Optional<Long>> departments = new HashMap<>();

  Transaction(Book book, Catalog catalog, RuleBook rules, Caller caller, Db db) {
    this.book = book;
    this.catalog = catalog;
    this.settling = new Settling(this, rules);
    this.caller = caller;
    this.db = db;
    this.now = book.clock().instant();
  }

  Catalog catalog() {
    return catalog;
  }

  Db db() {
    return db;
  }

  Book book() {
    return book;
  }

  /** Everything that the act changes, in the order in which it was touched. */
  Collection<Draft> touched() {
    return touched;
  }

  Set<String> lent() {
    return lent;
  }

  List<Effect.Step.Send> sends() {
    return sends;
  }

  /** The records that the act knows of, or reads. */
  Drafts drafts() {
    return drafts;
  }

  void problem(Problem problem) {
    problems.add(problem.toldTo(this::sees));
  }

  private boolean sees(String entity, String field) {
    return catalog
        .find(entity)
        .flatMap(of -> of.field(field))
        .filter(of -> caller.rights().visibility(of) == Visibility.SEEN)
        .isPresent();
  }

  /** Notes a problem of one record; its id is told, as several may be in the act. */
  void problem(Draft draft, Problem problem) {
    problem(problem.with(Problem.RECORD, Long.toString(draft.id())));
  }

  /**
   * Says that the act holds many records: what their rules need is read in bulk, and which of them
   * offends a uniqueness is found out before the index says that some do.
   */
  void holdsMany() {
    settling.holdsMany();
  }

  /** Says that the act brings in records of the past, which no procedure of today has made. */
  void bringsPast() {
    settling.bringsPast();
  }

  /** The department of a person, asked once in an act. */
  Optional<Long> departmentOf(long person, Supplier<Optional<Long>> found) {
    return departments.computeIfAbsent(person, _ -> found.get());
  }

  /** Raises all problems found so far, if any. */
  void hold() {
    if (!problems.isEmpty()) {
      throw new Refusal(new Problems(problems));
    }
  }

  Draft make(CatalogEntity entity, long id) {
    Draft draft = Draft.made(this, entity, id);
    drafts.put(draft);
    touch(draft);
    return draft;
  }

  /** Takes a row that was read and locked under the caller's rights into the act. */
  Draft take(CatalogEntity entity, RecordTable.Stored row) {
    Draft draft = Draft.stored(this, entity, row, true);
    drafts.put(draft);
    return draft;
  }

  /** Notes that a record is changed by this act and that rules may follow. */
  void touch(Draft draft) {
    touched.add(draft);
    settling.follows(draft);
  }

  void assign(Draft draft, Field<?, ?> field, Object value) {
    draft.assigned(field.name());
    if (draft.set(field, value)) {
      touch(draft);
    }
  }

  void empty(Draft draft, Field<?, ?> field) {
    draft.assigned(field.name());
    if (draft.set(field, null)) {
      touch(draft);
    }
  }

  void happened(Event event) {
    settling.happened(event);
  }

  /** Applies what an action or reaction wants; its steps are done with the rights lent to it. */
  void apply(Effect effect) {
    switch (effect) {
      case Effect.Unchanged _ -> {}
      case Effect.Refused(Problem problem) -> throw new Refusal(problem.toldTo(this::sees));
      case Effect.Steps(List<Effect.Step> all) -> all.forEach(this::apply);
    }
  }

  private void apply(Effect.Step step) {
    switch (step) {
      case Effect.Step.Create(String entity, long id, List<Assignment<?, ?>> values) -> {
        Draft draft = make(catalog.entity(entity), id);
        assign(draft, values);
        new Presets(this).fill(draft);
      }
      case Effect.Step.Change(String entity, long id, List<Assignment<?, ?>> values) ->
          drafts
              .grasp(entity, id)
              .ifPresentOrElse(
                  draft -> assign(draft, values),
                  () -> {
                    throw new IllegalStateException("A rule changes what is not there: " + step);
                  });
      case Effect.Step.Delete(String entity, long id) ->
          drafts.grasp(entity, id).ifPresent(new Deleting(this)::delete);
      case Effect.Step.Happened(Event event) -> happened(event);
      case Effect.Step.Send send -> sends.add(send);
    }
  }

  private void assign(Draft draft, List<Assignment<?, ?>> values) {
    for (Assignment<?, ?> one : values) {
      if (one.value() == null) {
        empty(draft, one.field());
      } else {
        assign(draft, one.field(), one.value());
      }
    }
  }

  @Override
  public Caller caller() {
    return caller;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(now, caller.zone());
  }

  @Override
  @SuppressWarnings("unchecked")
  public <E extends Entity<E>> Optional<Facts<E>> find(E entity, long id) {
    return drafts.peek(entity.entityName(), id).map(draft -> (Facts<E>) (Facts<?>) draft);
  }

  @Override
  public <T> List<Facts<T>> having(Field<T, ?> field, Object value) {
    return drafts.having(field, value);
  }

  /** Runs all rules that follow, then all checks; raises every problem together. */
  void settle() {
    settling.settle();
  }

  @Override
  public long newId() {
    return book.ids().next();
  }
}
