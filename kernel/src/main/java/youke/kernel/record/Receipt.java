package youke.kernel.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was done: the act, and each record that the caller's steps touched with its version now. */
public record Receipt(long act, List<Touched> records) {
  public Receipt {
    records = List.copyOf(records);
  }

  /** A record as it stands after the act. */
  public record Touched(String entity, long id, int version) {}

  static Receipt of(Transaction transaction, long act, List<Step> steps) {
    Map<Long, Touched> touched = new LinkedHashMap<>();
    for (Step step : steps) {
      transaction
          .drafts()
          .known(step.entity(), step.id())
          .ifPresent(draft -> touched.put(step.id(), touched(transaction, draft)));
    }
    return new Receipt(act, List.copyOf(touched.values()));
  }

  private static Touched touched(Transaction transaction, Draft draft) {
    boolean written =
        draft.fate() != Draft.Fate.STAYS
            || (transaction.touched().contains(draft) && !draft.changed().isEmpty());
    return new Touched(
        draft.entity().name(), draft.id(), written ? draft.version() + 1 : draft.version());
  }

  public Touched first() {
    return records.getFirst();
  }
}
