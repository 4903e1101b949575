package youke.pack.chemical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Entity;
import youke.kernel.model.FieldGrant;
import youke.kernel.model.Grant;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.model.Visibility;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intake;
import youke.kernel.record.Intent;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.kernel.record.TakenIn;
import youke.org.Directory;

/**
 * Writes what happens through the gate: as an act of the person who does it, or, where there is
 * much of little weight, in portions in which each record keeps its author and time.
 */
final class Scribe {
  private static final String ROLE = "demo";
  private static final int PORTION = 400;
  private static final List<Right> NEEDED =
      List.of(Right.READ, Right.CREATE, Right.EDIT, Right.TRANSFER, Right.IMPORT);

  private final Records records;
  private final Directory directory;
  private final Caller everybody;
  private final Map<Long, Caller> callers = new HashMap<>();
  private final List<Step> portion = new ArrayList<>();
  private final Map<Long, Intent.Origin> origins = new HashMap<>();

  Scribe(Records records, Directory directory) {
    this.records = records;
    this.directory = directory;
    this.everybody = Caller.product(everything(records.catalog()));
  }

  private static Rights everything(Catalog catalog) {
    List<Grant> grants = new ArrayList<>();
    List<FieldGrant> fields = new ArrayList<>();
    for (CatalogEntity entity : catalog.entities().values()) {
      NEEDED.forEach(right -> grants.add(new Grant(ROLE, entity.name(), right, Scope.ALL)));
      entity
          .fields()
          .forEach(f -> fields.add(new FieldGrant(ROLE, entity.name(), f.name(), Visibility.SEEN)));
    }
    return Rights.of(Set.of(ROLE), grants, fields);
  }

  long newId() {
    return records.newId();
  }

  /** What the house starts with, written by nobody in particular. */
  void begin(List<Step> steps) {
    records.run(everybody, Intent.of(ActKind.BATCH), steps).orThrow();
  }

  /** One new record, as its author's act. */
  <E extends Entity<E>> long make(Person author, Values<E> values) {
    long id = newId();
    act(author, ActKind.CREATE, List.of(values.create(id)));
    return id;
  }

  /** Several steps as one act of a person. */
  void act(Person author, ActKind kind, List<Step> steps) {
    records.run(caller(author), Intent.of(kind), steps).orThrow();
  }

  /** One of an entity's actions; what stands against it, if anything does. */
  Optional<Problem> act(Person author, Entity<?> entity, long id, String action, Record input) {
    Step step = new Step.Do(entity.entityName(), id, null, action, input);
    return switch (records.run(caller(author), Intent.of(ActKind.ACTION), List.of(step))) {
      case Outcome.Done<Receipt> _ -> Optional.empty();
      case Outcome.Refused<Receipt>(Problems problems) -> Optional.of(problems.first());
    };
  }

  /** Takes down a record for the next portion, with its author and time. */
  <E extends Entity<E>> long note(Person author, Instant at, Values<E> values) {
    long id = newId();
    note(author, at, id, values);
    return id;
  }

  /** The same under an id from {@link #newId}. */
  <E extends Entity<E>> void note(Person author, Instant at, long id, Values<E> values) {
    portion.add(values.create(id));
    origins.put(id, new Intent.Origin(author.id(), at));
  }

  /** Writes what was taken down. */
  void write() {
    for (int from = 0; from < portion.size(); from += PORTION) {
      write(portion.subList(from, Math.min(from + PORTION, portion.size())));
    }
    portion.clear();
    origins.clear();
  }

  private void write(List<Step> steps) {
    Set<Long> ids = new HashSet<>();
    steps.forEach(step -> ids.add(step.id()));
    Map<Long, Intent.Origin> theirs = new LinkedHashMap<>(origins);
    theirs.keySet().retainAll(ids);
    Intent intent = Intent.of(ActKind.IMPORT).as(newId());
    TakenIn taken =
        records
            .takeIn(everybody, intent, new Intake(steps, theirs, false), Intake.Along.NOTHING)
            .orThrow();
    taken
        .refused()
        .values()
        .forEach(
            problems -> {
              throw new Refusal(new Problems(problems));
            });
  }

  private Caller caller(Person author) {
    return callers.computeIfAbsent(author.id(), id -> directory.caller(id).orElseThrow());
  }
}
