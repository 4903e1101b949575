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
    Optional<Taken> taken) {

  /**
   * A list that was taken out of the house.
   *
   * @param filter as it was given, empty for all that the person may export
   * @param search what the person had typed, or empty
   */
  public record Taken(String entity, String filter, String search) {}
}
