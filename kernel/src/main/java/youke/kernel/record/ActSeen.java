package youke.kernel.record;

import java.util.List;
import java.util.Optional;

/**
 * An act with what it did, as far as the reader may see the records.
 *
 * @param next where the next changes begin; empty at the end
 */
public record ActSeen(ActLine line, List<Touch> touches, Optional<Long> next) {
  public ActSeen {
    touches = List.copyOf(touches);
  }

  /**
   * What it did to one record.
   *
   * @param title empty where the reader may not see it
   */
  public record Touch(String entity, long id, String title, Happening happening) {}
}
