package youke.kernel.record;

import java.util.List;

/** What was done: the act, and each record that the caller's steps touched with its version now. */
public record Receipt(long act, List<Touched> records) {
  public Receipt {
    records = List.copyOf(records);
  }

  /** A record as it stands after the act. */
  public record Touched(String entity, long id, int version) {}

  public Touched first() {
    return records.getFirst();
  }
}
