package youke.kernel.record;

import java.util.List;
import java.util.Map;
import youke.kernel.problem.Problem;

/**
 * What became of a portion of an import.
 *
 * @param written whether anything was, so that the act is there
 * @param records made, changed, or found as they are wanted
 * @param refused what stands against the others, by the id of the step
 */
public record TakenIn(boolean written, List<Taken> records, Map<Long, List<Problem>> refused) {
  public TakenIn {
    records = List.copyOf(records);
    refused = Map.copyOf(refused);
  }

  /** A record that was taken in, and how. */
  public record Taken(long id, How how) {}

  /** What taking in came to for one record. */
  public enum How {
    MADE,
    CHANGED,
    UNCHANGED
  }

  /** How many records were taken in this way. */
  public int count(How how) {
    return (int) records.stream().filter(one -> one.how() == how).count();
  }
}
