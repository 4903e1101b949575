package youke.kernel.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does a caller's steps as one act: applied, settled, written, and judged by what was written. */
final class Doing {
  private final Transaction transaction;
  private final Intent intent;

  Doing(Transaction transaction, Intent intent) {
    this.transaction = transaction;
    this.intent = intent;
  }

  /** The id of the act. */
  long run(List<Step> steps, Map<Long, Intent.Origin> origins) {
    long act = intent.id().orElseGet(transaction::newId);
    Applying applying = new Applying(transaction, intent);
    steps.forEach(applying::apply);
    applying.checkLinks();
    transaction.settle();
    new Writing(transaction, act).write(intent, action(steps), origins);
    applying.checkCreated();
    return act;
  }

  private static @Nullable String action(List<Step> steps) {
    return steps.size() == 1 && steps.getFirst() instanceof Step.Do action ? action.action() : null;
  }
}
