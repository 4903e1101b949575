package youke.kernel.record;

import java.util.List;

/**
 * What taking back an act came to, or would come to.
 *
 * @param act the act that took it back; 0 when nothing was written, as for a preview
 * @param records how many records were put back
 * @param kept what stays because it has changed since, or is not the person's to change
 */
public record Undone(long act, int records, List<Kept> kept) {
  /**
   * A record, or one field of it, that stays as it is; {@code field} is empty for the whole record.
   */
  public record Kept(String entity, long id, String field, Why why) {}

  /** Why something is not put back. */
  public enum Why {
    /** Somebody changed it after the act. */
    CHANGED_SINCE,
    /** The person who undoes may not change this record. */
    NOT_ALLOWED,
    /** It is not there any more. */
    GONE
  }
}
