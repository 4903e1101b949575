package youke.kernel.rule;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Entity;
import youke.kernel.problem.Problem;

/**
 * A sentence that must hold for every record, named by it ({@code OrderWithinCreditLimit}); it is
 * tried when one of its inputs changes.
 *
 * @param <E> the entity
 */
public interface Check<E extends Entity<E>> {
  E of();

  List<Input> inputs();

  /**
   * Whether it judges how people work, such as the gate of a stage, rather than what a record says;
   * records of the past that an import brings in are not held to it.
   */
  default boolean ofProcedure() {
    return false;
  }

  /** The problem when the sentence does not hold. */
  Optional<Problem> problem(Facts<E> record);
}
