package youke.kernel.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.store.Db;

/** Gives the next numbers of a numbered entity. */
@FunctionalInterface
public interface NumberSource {
  /**
   * @param db the transaction of the records; a sequence without gaps is drawn in it
   * @param parent number of the whole or parent record, for patterns that hold it
   * @return as many numbers as asked for, in order
   */
  List<String> next(Db db, CatalogEntity entity, LocalDate on, Optional<String> parent, int count);

  /**
   * Takes note of numbers that somebody wrote by hand, so that the next ones do not meet them.
   *
   * @param parent as for {@link #next}
   */
  default void written(
      Db db, CatalogEntity entity, Optional<String> parent, List<String> numbers) {}
}
