package youke.server.imports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import youke.kernel.access.Caller;
import youke.kernel.problem.Problem;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intake;
import youke.kernel.record.Intent;
import youke.kernel.record.Records;
import youke.kernel.record.TakenIn;
import youke.server.job.JobRun;
import youke.server.sheet.TextForm;

/**
 * Takes the rows of a table in, portion by portion. Each portion, what stands against its refused
 * rows, and the word of how far the import is are one transaction; begun again after a stop, it
 * goes on behind the last of them.
 */
final class Importing {
  private final Records records;
  private final ImportTables tables;
  private final RegionNames regions;
  private final JobRun run;
  private final String reason;
  private final ImportPlan plan;
  private final RowSource.Table table;
  private final LinkTexts links;
  private final Rehearsal rehearsal;
  private final int portion;
  private final Deque<Candidate> waiting = new ArrayDeque<>();
  private Counts counts;

  /**
   * @param reason of the act
   * @param counts where to go on
   */
  Importing(
      Records records,
      ImportTables tables,
      RegionNames regions,
      ImportSettings settings,
      JobRun run,
      String reason,
      ImportPlan plan,
      RowSource.Table table,
      Counts counts) {
    this.records = records;
    this.tables = tables;
    this.regions = regions;
    this.run = run;
    this.reason = reason;
    this.plan = plan;
    this.table = table;
    this.links = new LinkTexts(records, plan);
    this.rehearsal = new Rehearsal(plan);
    this.counts = counts;
    this.portion =
        plan.order().rehearsed() && !plan.towardsItself().isEmpty()
            ? settings.rehearsedTogether()
            : settings.portion();
  }

  /** Takes rows in until the table ends or the owner ends it; what it came to. */
  Counts take() throws IOException {
    RowOrder order = RowOrder.plain();
    if (!plan.towardsItself().isEmpty()) {
      try (var rows = table.rows()) {
        order = RowOrder.of(plan, rows);
      }
    }
    try (RowSource source = new RowSource(table, order)) {
      source.skip(counts.rows());
      boolean more = true;
      while (more && !run.cancelled()) {
        Caller caller = run.caller();
        List<Candidate> candidates = candidates(source, caller);
        more = !candidates.isEmpty();
        if (more) {
          take(caller, candidates, source.total());
        }
      }
    }
    return counts;
  }

  private List<Candidate> candidates(RowSource source, Caller caller) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    while (candidates.size() < portion && !waiting.isEmpty()) {
      candidates.add(waiting.poll());
    }
    RowReading reading = new RowReading(plan, caller, textForm(), regions);
    while (candidates.size() < portion) {
      RowSource.Taken taken = source.next();
      if (taken == null) {
        break;
      }
      Candidate candidate = reading.read(taken.row());
      if (taken.inCircle()) {
        candidate.problem(
            Problem.of(ImportProblem.CIRCLE), plan.towardsItself().getFirst().heading());
      }
      candidates.add(candidate);
    }
    return candidates;
  }

  private Optional<TextForm> textForm() {
    return table.file().form() instanceof TextForm form ? Optional.of(form) : Optional.empty();
  }

  private void take(Caller caller, List<Candidate> candidates, @Nullable Long total) {
    Portion one = new Portion(records, plan, caller, candidates, links, rehearsal);
    Intake intake = one.intake(plan.order().rehearsed());
    candidates.subList(one.size(), candidates.size()).reversed().forEach(waiting::addFirst);
    Intent intent = Intent.because(ActKind.IMPORT, reason);
    Intent act = counts.begun() ? intent.goingOnWith(counts.act()) : intent.as(counts.act());
    RefusedRows refused = new RefusedRows(plan, caller.language());
    if (plan.order().rehearsed()) {
      TakenIn tried = records.takeIn(caller, act, intake, Intake.Along.NOTHING).orThrow();
      TakenIn taken = rehearsal.judged(one, tried);
      Map<Long, ArrayNode> told = refused.of(one.rows(), taken.refused());
      counts = counts.and(one.size(), told.size(), taken);
      tables.refuse(run.id(), told);
      run.reached(counts.json(), counts.rows(), total);
    } else {
      Counts before = counts;
      // Done again from the start when the database wants the transaction tried again.
      Intake.Along along =
          (db, taken) -> {
            Map<Long, ArrayNode> told = refused.of(one.rows(), taken.refused());
            counts = before.and(one.size(), told.size(), taken);
            ImportTables.refuse(db, run.id(), told);
            run.reached(db, counts.json(), counts.rows(), total);
          };
      boolean done = false;
      try {
        records.takeIn(caller, act, intake, along).orThrow();
        done = true;
      } finally {
        counts = done ? counts : before;
      }
    }
  }
}
