package youke.pack.chemical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import youke.kernel.access.Caller;
import youke.kernel.model.Entity;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intake;
import youke.kernel.record.Intent;
import youke.kernel.record.Page;
import youke.kernel.record.Query;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.kernel.record.TakenIn;
import youke.org.Directory;

/**
 * Writes what happens through the gate. Of late each act is written by itself, as its author's;
 * what lies further back is taken down and written in the evening in portions, in which each new
 * record keeps its author and time.
 */
final class Scribe {
  private static final int PORTION = 400;
  private static final Set<String> AS_IN_LIFE = Set.of("OVER_CREDIT_LIMIT", "QUOTE_OUT_OF_DATE");

  private final Records records;
  private final Directory directory;
  private final Caller everybody;
  private final Map<Long, Caller> callers = new HashMap<>();
  private final List<Step> made = new ArrayList<>();
  private final List<Step> done = new ArrayList<>();
  private final Map<Long, Intent.Origin> origins = new HashMap<>();
  private final Set<Long> refused = new HashSet<>();

  Scribe(Records records, Directory directory) {
    this.records = records;
    this.directory = directory;
    this.everybody = Caller.product(Everything.in(records.catalog()));
  }

  long newId() {
    return records.newId();
  }

  /** What the house starts with, written by nobody in particular. */
  void begin(List<Step> steps) {
    records.run(everybody, Intent.of(ActKind.BATCH), steps).orThrow();
  }

  /** Several new records or changes as one act of a person; false when a rule stands against it. */
  boolean act(Person author, ActKind kind, List<Step> steps) {
    return isDone(run(author, kind, steps), steps);
  }

  /** One of an entity's actions as an act of a person; false when a rule stands against it. */
  boolean act(Person author, Entity<?> entity, long id, String action, Record input) {
    List<Step> steps = List.of(new Step.Do(entity.entityName(), id, null, action, input));
    return isDone(run(author, ActKind.ACTION, steps), steps);
  }

  /** Takes down a new record for the evening, with its author and time. */
  void note(Person author, Instant at, Step.Create step) {
    made.add(step);
    origins.put(step.id(), new Intent.Origin(author.id(), at));
  }

  /** Takes down a change or an action for the evening, after all that is made. */
  void note(Step step) {
    if (!refused.contains(step.id())) {
      done.add(step);
    }
  }

  /** Whether a rule stood against making a record. */
  boolean isRefused(long id) {
    return refused.contains(id);
  }

  /** A record that its reader finds by a condition. */
  Optional<Long> find(Person reader, Entity<?> entity, String condition) {
    Query query = Query.of(entity.entityName(), "createdAt").filtered(condition).page(1, null);
    return records.list(caller(reader), query).orThrow().lines().stream()
        .map(Page.Line::id)
        .findFirst();
  }

  /** Writes what was taken down. */
  void write() {
    write(made);
    done.removeIf(step -> refused.contains(step.id()));
    write(done);
    made.clear();
    done.clear();
    origins.clear();
  }

  private void write(List<Step> steps) {
    List<Step> open = new ArrayList<>();
    Set<Long> ids = new HashSet<>();
    for (Step step : steps) {
      // a portion touches each record once
      if (open.size() >= PORTION || (!ids.add(step.id()) && !open.isEmpty())) {
        takeIn(open);
        open.clear();
        ids.clear();
        ids.add(step.id());
      }
      open.add(step);
    }
    if (!open.isEmpty()) {
      takeIn(open);
    }
  }

  private void takeIn(List<Step> steps) {
    Map<Long, Intent.Origin> theirs = new HashMap<>();
    for (Step step : steps) {
      Intent.Origin origin = origins.get(step.id());
      if (origin != null && step instanceof Step.Create) {
        theirs.put(step.id(), origin);
      }
    }
    Intent intent = Intent.of(ActKind.IMPORT).as(newId());
    TakenIn taken =
        records
            .takeIn(everybody, intent, new Intake(steps, theirs, false), Intake.Along.NOTHING)
            .orThrow();
    refused.addAll(taken.refused().keySet());
    taken.refused().values().forEach(Scribe::expected);
  }

  private Outcome<Receipt> run(Person author, ActKind kind, List<Step> steps) {
    return records.run(caller(author), Intent.of(kind), steps);
  }

  private boolean isDone(Outcome<Receipt> outcome, List<Step> steps) {
    return switch (outcome) {
      case Outcome.Done<Receipt> _ -> true;
      case Outcome.Refused<Receipt>(Problems problems) -> {
        expected(problems.all());
        steps.forEach(step -> refused.add(step.id()));
        yield false;
      }
    };
  }

  // An order over the credit limit, or a customer who answers when the quote has run out, is
  // refused as in life; all else is a mistake of the story.
  private static void expected(List<Problem> problems) {
    if (problems.stream().noneMatch(one -> AS_IN_LIFE.contains(one.code().name()))) {
      throw new Refusal(new Problems(problems));
    }
  }

  private Caller caller(Person author) {
    return callers.computeIfAbsent(author.id(), id -> directory.caller(id).orElseThrow());
  }
}
