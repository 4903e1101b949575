package youke.kernel.record;

import java.util.List;
import youke.kernel.problem.Problems;

/**
 * What became of the same change to many records.
 *
 * @param act the one act that all of it is
 * @param done how many were changed
 * @param failed those that stayed as they were, and why
 */
public record Bulk(long act, int done, List<Failed> failed) {
  /** A record that was not changed. */
  public record Failed(long id, Problems problems) {}

  /** Told how far long work has come; it may end it. */
  public interface Progress {
    Progress NONE = _ -> true;

    /**
     * Called after each portion with the number of records seen so far; false ends the work there.
     */
    boolean reached(long records);
  }
}
