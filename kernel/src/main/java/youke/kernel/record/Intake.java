package youke.kernel.record;

import java.util.List;
import java.util.Map;
import youke.kernel.store.Db;

/**
 * A portion of an import.
 *
 * @param steps creations and changes, each of a record of its own
 * @param origins author and time that new records keep, by id
 * @param rehearsed everything is checked and written as ever, and then taken back
 */
public record Intake(List<Step> steps, Map<Long, Intent.Origin> origins, boolean rehearsed) {
  public Intake {
    steps = List.copyOf(steps);
    origins = Map.copyOf(origins);
  }

  /** Something of the door's own that is written with the portion: in its transaction, or not. */
  @FunctionalInterface
  public interface Along {
    Along NOTHING = (_, _) -> {};

    void write(Db db, TakenIn taken);
  }
}
