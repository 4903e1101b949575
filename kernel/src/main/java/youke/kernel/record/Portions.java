package youke.kernel.record;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.access.Caller;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problems;

/**
 * Many steps as one act, written in portions; a portion that is refused is tried step by step, so
 * that one does not stop all.
 */
final class Portions {
  private static final int SIZE = 500;

  private final Records records;
  private final Caller caller;
  private final Intent first;
  private final long act;
  private final List<Bulk.Failed> failed = new ArrayList<>();
  private boolean begun;
  private int done;

  Portions(Records records, Caller caller, Intent intent, long act) {
    this.records = records;
    this.caller = caller;
    this.first = intent;
    this.act = act;
  }

  Bulk run(List<? extends Step> steps, Bulk.Progress progress) {
    for (int from = 0; from < steps.size(); from += SIZE) {
      List<Step> portion = List.copyOf(steps.subList(from, Math.min(from + SIZE, steps.size())));
      if (!write(portion)) {
        for (Step step : portion) {
          write(List.of(step));
        }
      }
      if (!progress.reached(Math.min(from + SIZE, steps.size()))) {
        break;
      }
    }
    return new Bulk(act, done, failed);
  }

  // The first portion writes the act under its id, the others go on with it.
  private boolean write(List<Step> steps) {
    Intent intent = begun ? first.goingOnWith(act) : first.as(act);
    return switch (records.run(caller, intent, steps)) {
      case Outcome.Done<Receipt> _ -> {
        begun = true;
        done += steps.size();
        yield true;
      }
      case Outcome.Refused<Receipt>(Problems problems) -> {
        if (steps.size() == 1) {
          failed.add(new Bulk.Failed(steps.getFirst().id(), problems));
        }
        yield false;
      }
    };
  }
}
