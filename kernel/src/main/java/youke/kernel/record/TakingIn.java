package youke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;
import youke.kernel.store.DatabaseFailure;
import youke.kernel.store.Db;

/**
 * Takes in a portion of an import within one transaction. Steps that are refused are put aside with
 * their problems and the others tried again; where nobody can say which step is to blame, halves
 * are tried.
 */
final class TakingIn {
  private final Book book;
  private final Catalog catalog;
  private final RuleBook rules;
  private final Caller caller;
  private final Db db;
  private final long act;
  private Map<Long, Intent.Origin> origins = Map.of();
  private final List<TakenIn.Taken> taken = new ArrayList<>();
  private final Map<Long, List<Problem>> refused = new LinkedHashMap<>();
  private final Set<String> touched = new LinkedHashSet<>();
  private Intent intent;
  private boolean written;

  TakingIn(Book book, Catalog catalog, RuleBook rules, Caller caller, Db db, Intent intent) {
    this.book = book;
    this.catalog = catalog;
    this.rules = rules;
    this.caller = caller;
    this.db = db;
    this.intent = intent;
    this.act = intent.id().orElseThrow();
  }

  /** Takes in what can be; a rehearsal ends with {@link Rehearsed}. */
  TakenIn take(Intake intake, Intake.Along along) {
    origins = intake.origins();
    tryAll(intake.steps());
    TakenIn all = new TakenIn(written, taken, refused);
    along.write(db, all);
    if (intake.rehearsed()) {
      throw new Rehearsed(all);
    }
    return all;
  }

  /** Names of the entities whose records were touched. */
  Set<String> touched() {
    return touched;
  }

  private void tryAll(List<Step> steps) {
    List<Step> open = steps;
    while (!open.isEmpty()) {
      List<Step> trying = open;
      try {
        db.wholeOrNothing(() -> write(trying));
        return;
      } catch (Refusal refusal) {
        open = without(trying, refusal.problems());
        if (open.size() == trying.size()) {
          divide(trying, refusal.problems());
          return;
        }
      } catch (DatabaseFailure failure) {
        if (!failure.isNotUnique()) {
          throw failure;
        }
        // Somebody else was faster by a moment.
        divide(trying, Problems.of(BookDatabase.told(catalog, failure)));
        return;
      }
    }
  }

  private void divide(List<Step> steps, Problems problems) {
    if (steps.size() == 1) {
      refused.put(steps.getFirst().id(), problems.all());
      return;
    }
    int half = steps.size() / 2;
    tryAll(steps.subList(0, half));
    tryAll(steps.subList(half, steps.size()));
  }

  /** The steps that these problems do not name; those named are put aside. */
  private List<Step> without(List<Step> steps, Problems problems) {
    Map<String, List<Problem>> named = new LinkedHashMap<>();
    for (Problem problem : problems.all()) {
      if (problem.arguments().get(Problem.RECORD) instanceof String id) {
        named.computeIfAbsent(id, _ -> new ArrayList<>()).add(problem);
      }
    }
    List<Step> rest = new ArrayList<>();
    for (Step step : steps) {
      List<Problem> against = named.get(Long.toString(step.id()));
      if (against == null) {
        rest.add(step);
      } else {
        refused.put(step.id(), List.copyOf(against));
      }
    }
    return rest;
  }

  private void write(List<Step> steps) {
    Transaction transaction = new Transaction(book, catalog, rules, caller, db);
    transaction.bringsPast();
    Applying applying = new Applying(transaction, intent);
    applying.applyAll(steps);
    applying.checkOrigins(steps, origins.keySet());
    applying.checkLinks();
    transaction.settle();
    List<TakenIn.Taken> now = steps.stream().map(step -> taken(transaction, step)).toList();
    if (transaction.touched().stream().anyMatch(Draft::isWritten)) {
      new Writing(transaction, act).write(intent, null, origins);
      applying.checkCreated();
      transaction.touched().forEach(draft -> touched.add(draft.entity().name()));
      written = true;
      intent = intent.goingOnWith(act);
    }
    taken.addAll(now);
  }

  private static TakenIn.Taken taken(Transaction transaction, Step step) {
    Draft draft = transaction.drafts().known(step.entity(), step.id()).orElseThrow();
    TakenIn.How how =
        draft.isNew()
            ? TakenIn.How.MADE
            : draft.isWritten() ? TakenIn.How.CHANGED : TakenIn.How.UNCHANGED;
    return new TakenIn.Taken(step.id(), how);
  }
}
