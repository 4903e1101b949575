package youke.kernel.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Assignment;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.model.Visibility;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;
import youke.kernel.rule.Check;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Event;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Reaction;
import youke.kernel.rule.Work;
import youke.kernel.store.Columns;
import youke.kernel.store.Db;
import youke.kernel.store.RecordTable;
import youke.kernel.store.Sql;

/**
 * One act while it is being made: the records it touches, the rules that follow from them, until
 * nothing more follows. Nothing is written here; {@link Writing} does that when all problems are
 * known.
 */
final class Transaction implements Work {
  private static final int ROUNDS = 200;

  private final Book book;
  private final Catalog catalog;
  private final RuleBook rules;
  private final Caller caller;
  private final Db db;
  private final Instant now;
  private final Drafts drafts = new Drafts();
  private final Map<String, RecordTable> tables = new LinkedHashMap<>();
  private final Set<Draft> dirty = new LinkedHashSet<>();
  private final Set<Draft> touched = new LinkedHashSet<>();
  private final Deque<Event> events = new ArrayDeque<>();
  private final Set<String> lent = new LinkedHashSet<>();
  private final List<Effect.Step.Send> sends = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Long, Optional<Long>> departments = new HashMap<>();
  private final Map<Link<?, ?>, Map<Long, List<Long>>> gathered = new HashMap<>();
  private boolean many;
  private boolean past;

  Transaction(Book book, Catalog catalog, RuleBook rules, Caller caller, Db db) {
    this.book = book;
    this.catalog = catalog;
    this.rules = rules;
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

  RecordTable table(CatalogEntity entity) {
    return tables.computeIfAbsent(entity.name(), _ -> new RecordTable(entity));
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
    many = true;
  }

  /** Says that the act brings in records of the past, which no procedure of today has made. */
  void bringsPast() {
    past = true;
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

  Optional<Draft> known(String entity, long id) {
    return Optional.ofNullable(drafts.get(entity, id));
  }

  /** A live record to be changed, locked; empty when there is none. */
  Optional<Draft> grasp(String entity, long id) {
    Draft draft = drafts.get(entity, id);
    if (draft != null && (draft.isLocked() || touched.contains(draft))) {
      return draft.isGone() ? Optional.empty() : Optional.of(draft);
    }
    return load(entity, List.of(id), true).stream().findFirst();
  }

  /** A live record to be read. */
  Optional<Draft> peek(String entity, long id) {
    Draft draft = drafts.get(entity, id);
    if (draft != null) {
      return draft.isGone() ? Optional.empty() : Optional.of(draft);
    }
    return load(entity, List.of(id), false).stream().findFirst();
  }

  private List<Draft> load(String entity, Collection<Long> ids, boolean lock) {
    CatalogEntity type = catalog.entity(entity);
    List<Draft> loaded = new ArrayList<>();
    for (RecordTable.Stored row : table(type).load(db, ids, lock)) {
      if (row.deletedAct() == null) {
        Draft draft = Draft.stored(this, type, row, lock);
        drafts.put(draft);
        loaded.add(draft);
      }
    }
    return loaded;
  }

  /** Reads records that are going to be asked for, as far as they are not known. */
  void preload(String entity, Set<Long> ids, boolean lock) {
    List<Long> open = new ArrayList<>();
    for (long id : ids) {
      Draft known = drafts.get(entity, id);
      if (known == null || (lock && !known.isLocked() && !touched.contains(known))) {
        open.add(id);
      }
    }
    if (!open.isEmpty()) {
      load(entity, open, lock);
    }
  }

  /**
   * The live records that point to one through a link, those of this act included. The record
   * pointed to is locked first, so that what is derived from its collection cannot miss what
   * another act writes at the same time.
   */
  List<Draft> collected(Draft of, Link<?, ?> link) {
    if (!of.isLocked()) {
      grasp(of.entity().name(), of.id());
    }
    CatalogEntity type = catalog.entity(link.entity());
    Set<Draft> all = new LinkedHashSet<>(of.isNew() ? List.of() : stored(type, link, of.id()));
    for (Draft draft : drafts.of(type.name())) {
      boolean points = draft.after().get(link.name()) instanceof Ref to && to.id() == of.id();
      if (points && !draft.isGone()) {
        all.add(draft);
      } else {
        all.remove(draft);
      }
    }
    List<Draft> sorted = new ArrayList<>(all);
    sorted.sort((a, b) -> Long.compare(a.id(), b.id()));
    return sorted;
  }

  // Read once: what is pointed to is locked, so nobody else adds to it.
  private List<Draft> stored(CatalogEntity type, Link<?, ?> link, long id) {
    Map<Long, List<Long>> known = gathered.computeIfAbsent(link, _ -> new HashMap<>());
    List<Long> found = known.get(id);
    if (found == null) {
      List<Draft> read = pointing(type, link.column(), id);
      known.put(id, read.stream().map(Draft::id).toList());
      return read;
    }
    return found.stream().flatMap(one -> known(type.name(), one).stream()).toList();
  }

  /** Reads the collections of many locked records at once, as far as they are not known. */
  void gather(Link<?, ?> link, Set<Long> ids) {
    Map<Long, List<Long>> known = gathered.computeIfAbsent(link, _ -> new HashMap<>());
    Set<Long> open = new TreeSet<>(ids);
    open.removeAll(known.keySet());
    if (open.isEmpty()) {
      return;
    }
    open.forEach(id -> known.put(id, new ArrayList<>()));
    CatalogEntity type = catalog.entity(link.entity());
    Sql where =
        Sql.of(
            "t." + Sql.name(link.column()) + " = any(?) and t.deleted_act is null",
            (Object) open.toArray(Long[]::new));
    for (Draft draft : pointing(type, where)) {
      draft
          .link(draft.before(), link.name())
          .map(known::get)
          .ifPresent(collection -> collection.add(draft.id()));
    }
  }

  private List<Draft> pointing(CatalogEntity type, String column, Object value) {
    return pointing(
        type, Sql.of("t." + Sql.name(column) + " = ? and t.deleted_act is null", value));
  }

  private List<Draft> pointing(CatalogEntity type, Sql where) {
    List<Draft> found = new ArrayList<>();
    for (RecordTable.Stored row : table(type).load(db, where, List.of(), false)) {
      Draft known = drafts.get(type.name(), row.id());
      if (known == null) {
        known = Draft.stored(this, type, row, false);
        drafts.put(known);
      }
      found.add(known);
    }
    return found;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> List<Facts<T>> having(Field<T, ?> field, Object value) {
    CatalogEntity type = catalog.entity(field.entity());
    Object bound = Columns.binds(field.kind(), value).getFirst();
    List<Facts<T>> all = new ArrayList<>();
    Set<Draft> found =
        new LinkedHashSet<>(bound == null ? List.of() : pointing(type, field.column(), bound));
    for (Draft draft : drafts.of(type.name())) {
      if (Same.same(draft.after().get(field.name()), value)) {
        found.add(draft);
      }
    }
    for (Draft draft : found) {
      if (!draft.isGone() && Same.same(draft.after().get(field.name()), value)) {
        all.add((Facts<T>) draft);
      }
    }
    return all;
  }

  /** Notes that a record is changed by this act and that rules may follow. */
  void touch(Draft draft) {
    touched.add(draft);
    dirty.add(draft);
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
    events.add(event);
  }

  /**
   * Runs derivations and reactions until nothing more follows, then all checks; raises every
   * problem together.
   */
  void settle() {
    Set<Draft> concerned = new LinkedHashSet<>();
    if (many) {
      new Preloading(this, rules).load(List.copyOf(dirty));
    }
    for (int round = 0; !dirty.isEmpty() || !events.isEmpty(); round++) {
      if (round > ROUNDS + touched.size()) {
        throw new IllegalStateException("Rules do not come to rest: " + dirty + events);
      }
      while (!dirty.isEmpty()) {
        Draft draft = dirty.iterator().next();
        dirty.remove(draft);
        concerned.add(draft);
        derive(draft);
        raise(draft);
      }
      if (!events.isEmpty()) {
        react(events.poll());
      }
    }
    FieldChecks fields = new FieldChecks(this);
    for (Draft draft : concerned) {
      if (!draft.isGone()) {
        fields.problems(draft).forEach(problem -> problem(draft, problem));
        check(draft);
      }
    }
    if (many) {
      new UniqueChecks(this).check(concerned);
    }
    hold();
  }

  private void derive(Draft draft) {
    if (draft.isGone()) {
      return;
    }
    if (draft.entity().isOwned() && draft.changes("owner")) {
      new Presets(this).department(draft);
    }
    for (Derive<?, ?> derive : draft.entity().derives()) {
      Field<?, ?> result = derive.result();
      boolean given = derive.yields() && draft.isAssigned(result.name());
      if (!given
          && RuleBook.concerns(derive.inputs(), draft)
          && draft.set(result, value(derive, draft).orElse(null))) {
        touched.add(draft);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Entity<E>> Optional<?> value(Derive<E, ?> derive, Draft draft) {
    return derive.value((Facts<E>) (Facts<?>) draft);
  }

  // A change of a collected record concerns the record that it points to now and the one that it
  // pointed to.
  private void raise(Draft draft) {
    boolean whole = draft.fate() != Draft.Fate.STAYS;
    Set<RuleBook.Trigger> done = new HashSet<>();
    for (RuleBook.Trigger trigger : rules.triggers(draft.entity().name())) {
      String link = trigger.link().name();
      if ((whole || draft.changes(trigger.field()) || draft.changes(link)) && done.add(trigger)) {
        draft.link(draft.after(), link).ifPresent(id -> concern(trigger.link(), id));
        draft.link(draft.before(), link).ifPresent(id -> concern(trigger.link(), id));
      }
    }
  }

  private void concern(Link<?, ?> link, long id) {
    grasp(link.target(), id)
        .ifPresent(
            draft -> {
              draft.collectedChanged(link);
              dirty.add(draft);
            });
  }

  @SuppressWarnings("unchecked")
  private void check(Draft draft) {
    for (Check<?> check : draft.entity().checks()) {
      if (RuleBook.concerns(check.inputs(), draft) && !(check.ofProcedure() && isOfPast(draft))) {
        check(check, draft).ifPresent(problem -> problem(draft, problem));
      }
    }
  }

  // A part that is added to a whole of today is not of the past.
  private boolean isOfPast(Draft draft) {
    return past
        && draft.isNew()
        && draft
            .entity()
            .whole()
            .flatMap(
                whole ->
                    draft
                        .link(draft.after(), whole.name())
                        .flatMap(id -> known(whole.target(), id)))
            .map(Draft::isNew)
            .orElse(draft.entity().whole().isEmpty());
  }

  @SuppressWarnings("unchecked")
  private static <E extends Entity<E>> Optional<Problem> check(Check<E> check, Draft draft) {
    return check.problem((Facts<E>) (Facts<?>) draft);
  }

  private void react(Event event) {
    for (Reaction<?> reaction : catalog.reactions(event.getClass())) {
      lent.add(reaction.getClass().getSimpleName());
      apply(run(reaction, event));
    }
  }

  private <V extends Event> Effect run(Reaction<V> reaction, Event event) {
    return reaction.run(reaction.to().cast(event), this);
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
          grasp(entity, id)
              .ifPresentOrElse(
                  draft -> assign(draft, values),
                  () -> {
                    throw new IllegalStateException("A rule changes what is not there: " + step);
                  });
      case Effect.Step.Delete(String entity, long id) ->
          grasp(entity, id).ifPresent(new Deleting(this)::delete);
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
    return peek(entity.entityName(), id).map(draft -> (Facts<E>) (Facts<?>) draft);
  }

  @Override
  public long newId() {
    return book.ids().next();
  }
}
