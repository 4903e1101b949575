package youke.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;
import youke.kernel.rule.Action;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.store.AccessSql;
import youke.kernel.store.RecordTable;
import youke.kernel.store.Sql;

/**
 * Applies a caller's steps under the caller's rights: each row is found and locked with the
 * predicate of the right needed.
 */
final class Applying {
  private final Transaction transaction;
  private final Caller caller;
  private final AccessSql access;
  private final boolean imports;
  private final ValueRules values;
  private final LockedRows rows;
  private final Map<Field<?, ?>, Optional<Problem>> onCreation = new HashMap<>();
  private final Map<Field<?, ?>, Optional<Problem>> onChange = new HashMap<>();
  private final Set<Draft> created = new LinkedHashSet<>();
  private final Map<String, Map<Long, Pointing>> pointed = new LinkedHashMap<>();
  private final Attaching attaching = new Attaching();

  /** Who points, and where. */
  private record Pointing(Draft from, Place at) {}

  Applying(Transaction transaction, Intent intent) {
    this.transaction = transaction;
    this.caller = transaction.caller();
    this.access = new AccessSql(transaction.catalog(), caller);
    this.imports = intent.kind() == ActKind.IMPORT;
    this.values = new ValueRules(transaction.catalog());
    this.rows = new LockedRows(transaction, access);
  }

  /**
   * Applies many steps: what they change is locked at once, and what refuses one of them is told
   * with the problems of all the others.
   */
  void applyAll(List<Step> steps) {
    transaction.holdsMany();
    rows.readAhead(steps);
    for (Step step : steps) {
      try {
        apply(step);
      } catch (Refusal refusal) {
        refusal.problems().all().forEach(transaction::problem);
      }
    }
  }

  /**
   * Refuses those new records that are to keep an author or time that is not the caller's to say.
   */
  void checkOrigins(List<Step> steps, Set<Long> origins) {
    for (Step step : steps) {
      if (origins.contains(step.id()) && !caller.isProduct()) {
        CatalogEntity entity =
            transaction.catalog().whole(transaction.catalog().entity(step.entity()));
        if (caller.rights().scope(entity.name(), Right.ORIGIN).isEmpty()) {
          Problem problem = LockedRows.notAllowed(entity, Right.ORIGIN);
          transaction.problem(problem.with(Problem.RECORD, Long.toString(step.id())));
        }
      }
    }
  }

  void apply(Step step) {
    try {
      apply(transaction.catalog().entity(step.entity()), step);
    } catch (Refusal refusal) {
      throw new Refusal(of(step, refusal.problems()));
    }
  }

  private static Problems of(Step step, Problems problems) {
    String id = Long.toString(step.id());
    return new Problems(problems.all().stream().map(p -> p.with(Problem.RECORD, id)).toList());
  }

  private void apply(CatalogEntity entity, Step step) {
    if (imports) {
      requireImport(entity);
    }
    switch (step) {
      case Step.Create create -> create(entity, create);
      case Step.Change change -> change(entity, change);
      case Step.Delete delete -> {
        Draft draft = grasp(entity, delete.id(), List.of(Right.DELETE), delete.version(), Map.of());
        new Deleting(transaction).delete(draft);
      }
      case Step.Restore restore -> restore(entity, restore.id());
      case Step.Do action -> act(entity, action);
    }
  }

  private void requireImport(CatalogEntity entity) {
    if (caller.rights().scope(transaction.catalog().whole(entity).name(), Right.IMPORT).isEmpty()) {
      throw new Refusal(LockedRows.notAllowed(entity, Right.IMPORT));
    }
  }

  private void create(CatalogEntity entity, Step.Create create) {
    if (entity.whole().isEmpty() && caller.rights().scope(entity.name(), Right.CREATE).isEmpty()) {
      throw new Refusal(LockedRows.notAllowed(entity, Right.CREATE));
    }
    Draft draft = transaction.make(entity, create.id());
    assign(draft, create.values());
    new Presets(transaction).fill(draft);
    created.add(draft);
  }

  private void change(CatalogEntity entity, Step.Change change) {
    List<Right> rights = new ArrayList<>(List.of(Right.EDIT));
    if (change.values().containsKey("owner")) {
      rights.add(Right.TRANSFER);
    }
    Draft draft = grasp(entity, change.id(), rights, change.version(), change.values());
    assign(draft, change.values());
  }

  private void act(CatalogEntity entity, Step.Do step) {
    Action<?, ?> action = entity.actions().get(step.action());
    if (action == null) {
      throw new Refusal(Problem.of(KernelProblem.UNKNOWN_ACTION).with("name", step.action()));
    }
    Draft draft = grasp(entity, step.id(), List.of(action.right()), step.version(), Map.of());
    transaction.apply(run(action, draft, step.input()));
  }

  @SuppressWarnings("unchecked")
  private <E extends Entity<E>, I extends Record> Effect run(
      Action<E, I> action, Draft draft, Record input) {
    return action.run((Facts<E>) (Facts<?>) draft, action.input().cast(input), transaction);
  }

  private void restore(CatalogEntity entity, long id) {
    RecordTable.Stored row = lock(entity, id, List.of(Right.DELETE)).orElseThrow(this::absent);
    Long act = row.deletedAct();
    if (act == null) {
      return;
    }
    Draft draft = transaction.take(entity, row);
    draft.fate(Draft.Fate.RESTORED);
    transaction.touch(draft);
    restoreParts(draft, act);
  }

  // What went with the whole comes back with it; what was deleted by itself before stays where it
  // is.
  private void restoreParts(Draft whole, long act) {
    for (Link<?, ?> link : new Deleting(transaction).parts(whole.entity())) {
      CatalogEntity part = transaction.catalog().entity(link.entity());
      Sql where =
          Sql.of("t." + Sql.name(link.column()) + " = ? and t.deleted_act = ?", whole.id(), act);
      for (RecordTable.Stored row :
          transaction.drafts().table(part).load(transaction.db(), where, List.of(), true)) {
        Draft draft = transaction.take(part, row);
        draft.fate(Draft.Fate.RESTORED);
        transaction.touch(draft);
        restoreParts(draft, act);
      }
    }
  }

  /**
   * The row, locked, when the caller sees it and has these rights on it; a missing right is raised.
   */
  Optional<RecordTable.Stored> lock(CatalogEntity entity, long id, List<Right> rights) {
    return rows.lock(entity, id, rights);
  }

  private Draft grasp(
      CatalogEntity entity,
      long id,
      List<Right> rights,
      @Nullable Integer version,
      Map<String, @Nullable Object> wanted) {
    Optional<Draft> known = transaction.drafts().known(entity.name(), id).filter(Draft::isLocked);
    if (known.isPresent()) {
      return known.get();
    }
    RecordTable.Stored row = lock(entity, id, rights).orElseThrow(this::absent);
    if (row.deletedAct() != null) {
      throw new Refusal(Problem.of(KernelProblem.DELETED_MEANWHILE));
    }
    if (version != null && version != row.version()) {
      throw new Refusal(new Conflict(transaction, entity, row).problem(wanted.keySet()));
    }
    return transaction.take(entity, row);
  }

  private void assign(Draft draft, Map<String, @Nullable Object> given) {
    given.forEach(
        (name, value) -> {
          Field<?, ?> field = draft.entity().field(name).orElse(null);
          Optional<Problem> refused =
              field == null
                  ? Optional.of(unknown(draft, name))
                  : (draft.isNew() ? onCreation : onChange)
                      .computeIfAbsent(field, _ -> mayNot(draft, field));
          if (field != null && refused.isPresent() && repeats(draft, field, value)) {
            return;
          }
          if (field != null && refused.isEmpty() && value != null) {
            refused = values.problem(field, value);
          }
          if (field == null || refused.isPresent()) {
            refused.ifPresent(problem -> transaction.problem(draft, problem));
          } else if (value == null) {
            transaction.empty(draft, field);
          } else {
            if (value instanceof Ref ref && field instanceof Link<?, ?> link) {
              pointed
                  .computeIfAbsent(link.target(), _ -> new LinkedHashMap<>())
                  .put(ref.id(), new Pointing(draft, Place.field(name)));
            }
            if (value instanceof Ref ref && field.kind() instanceof Kind.Attachment) {
              attaching.note(draft, field, ref.id());
            }
            transaction.assign(draft, field, value);
            draft.judged(field);
          }
        });
  }

  /** A table that is brought again says fixed values again, which is no attempt to change them. */
  private boolean repeats(Draft draft, Field<?, ?> field, @Nullable Object value) {
    return imports
        && field.isFixed()
        && !draft.isNew()
        && caller.rights().visibility(field) == Visibility.SEEN
        && Same.same(draft.before().get(field.name()), value);
  }

  private Optional<Problem> mayNot(Draft draft, Field<?, ?> field) {
    Visibility visibility = caller.rights().visibility(field);
    if (visibility == Visibility.HIDDEN) {
      return Optional.of(unknown(draft, field.name()));
    }
    boolean numbered =
        !imports
            && draft
                .entity()
                .declared()
                .number()
                .filter(n -> n.name().equals(field.name()))
                .isPresent();
    boolean shut =
        field.isDerived()
            || numbered
            || visibility.isMasked()
            || (field.isFixed() && !draft.isNew());
    return shut
        ? Optional.of(
            Problem.of(KernelProblem.NOT_YOURS_TO_SET, Place.field(field.name()))
                .with("field", field.label()))
        : Optional.empty();
  }

  private static Problem unknown(Draft draft, String name) {
    return Problem.of(KernelProblem.UNKNOWN_FIELD, Place.field(name))
        .with("entity", draft.entity().label())
        .with("name", name);
  }

  /**
   * Links may only point to what the caller sees; told like a link to nothing, so that nothing is
   * learnt by trying. Files are hung up here.
   */
  void checkLinks() {
    attaching.settle(transaction);
    pointed.forEach(
        (target, ids) -> {
          CatalogEntity entity = transaction.catalog().entity(target);
          Set<Long> open = new LinkedHashSet<>(ids.keySet());
          open.removeIf(
              id ->
                  transaction
                      .drafts()
                      .known(target, id)
                      .filter(d -> d.isNew() && !d.isGone())
                      .isPresent());
          open.removeIf(id -> target.equals(Entity.PERSON) && id == caller.person());
          if (!open.isEmpty()) {
            Sql seen =
                Sql.of(
                        "select t.id from " + Sql.name(entity.table()) + " t where t.id = any(?)",
                        (Object) open.toArray(Long[]::new))
                    .add(" and t.deleted_act is null and ")
                    .add(access.visible(entity, Right.READ, "t"));
            open.removeAll(Set.copyOf(transaction.db().list(seen, row -> row.getLong(1))));
          }
          for (long id : open) {
            Optional.ofNullable(ids.get(id)).ifPresent(this::pointsNowhere);
          }
        });
  }

  private void pointsNowhere(Pointing pointing) {
    transaction.problem(
        pointing.from(),
        Problem.of(KernelProblem.LINK_NOT_FOUND, pointing.at())
            .with("field", shown(pointing.at())));
  }

  private static Object shown(Place place) {
    return place instanceof Place.AtField(String path) ? path : "";
  }

  /**
   * What the caller made must lie within what the caller may make: the predicate is tried on what
   * was written.
   */
  void checkCreated() {
    Map<CatalogEntity, List<Long>> doubtful = new LinkedHashMap<>();
    for (Draft draft : created) {
      boolean own =
          draft.entity().isOwned()
              && draft.link(draft.after(), "owner").filter(id -> id == caller.person()).isPresent();
      boolean free = draft.entity().whole().isEmpty() && !draft.entity().isOwned();
      if (!own && !free) {
        doubtful.computeIfAbsent(draft.entity(), _ -> new ArrayList<>()).add(draft.id());
      }
    }
    doubtful.forEach(
        (entity, ids) -> {
          Sql within =
              Sql.of(
                      "select t.id from "
                          + Sql.name(entity.table())
                          + " t where t.id = any(?) and ",
                      (Object) ids.toArray(Long[]::new))
                  .add(access.visible(entity, Right.CREATE, "t"));
          Set<Long> beyond = new LinkedHashSet<>(ids);
          transaction.db().list(within, row -> row.getLong(1)).forEach(beyond::remove);
          for (long id : beyond) {
            Problem problem = LockedRows.notAllowed(entity, Right.CREATE);
            transaction.problem(problem.with(Problem.RECORD, Long.toString(id)));
          }
        });
    transaction.hold();
  }

  private Refusal absent() {
    return new Refusal(Problem.of(KernelProblem.NOT_FOUND));
  }
}
