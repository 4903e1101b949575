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

  /** The problem when the sentence does not hold. */
  Optional<Problem> problem(Facts<E> record);
}
