package youke.kernel.record;

import java.time.Instant;
import java.util.Optional;
import youke.kernel.model.Ref;

/**
 * An act in a list of acts.
 *
 * @param kind CREATE, CHANGE, ...
 * @param action name of the action, if it was one
 * @param undoes the act that it took back
 * @param undoneBy the act that took it back
 * @param records how many records it touched, counted up to 10,000; of an export, how many it took
 * @param taken what an export took
 * @param revealed the value that was shown on request
 */
public record ActLine(
    long id,
    Instant at,
    Optional<Ref> author,
    String kind,
    Optional<String> action,
    Optional<String> reason,
    Optional<Long> undoes,
    Optional<Long> undoneBy,
    long records,
    Optional<Taken> taken,
    Optional<Revealed> revealed) {

  /**
   * A list that was taken out of the house.
   *
   * @param filter as it was given, empty for all that the person may export
   * @param search what the person had typed, or empty
   */
  public record Taken(String entity, String filter, String search) {}

  /**
   * A masked value that was shown on request.
   *
   * @param title of the record; empty where the reader may not see it, or it is gone
   */
  public record Revealed(String entity, long record, Optional<String> title, String field) {}
}
