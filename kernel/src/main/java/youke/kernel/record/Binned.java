package youke.kernel.record;

import java.time.Instant;
import java.util.Optional;

/**
 * A record in the recycle bin.
 *
 * @param title empty where the reader does not see it
 * @param act by which it was deleted
 * @param by id of who deleted it; empty when the product did
 */
public record Binned(
    String entity, long id, String title, long act, Instant at, Optional<Long> by) {

  /**
   * Where a page of the recycle bin ended.
   *
   * @param act of the last record of it
   * @param id of the last record of it
   */
  public record Position(long act, long id) {}
}
