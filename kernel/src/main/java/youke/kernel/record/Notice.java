package youke.kernel.record;

import java.util.List;
import java.util.Optional;
import youke.kernel.store.NoticeTable.Cause;

/**
 * Something of which a person is told, as far as they may see it.
 *
 * @param found the record, with what it belongs to
 * @param records how many records the act gave to the person; otherwise 1
 */
public record Notice(
    long id, Cause cause, Found found, long records, boolean read, Happening happening) {

  /**
   * Some notices, newest first.
   *
   * @param next where the earlier ones begin; empty at the end
   */
  public record Page(List<Notice> notices, Optional<Long> next) {
    public Page {
      notices = List.copyOf(notices);
    }
  }
}
