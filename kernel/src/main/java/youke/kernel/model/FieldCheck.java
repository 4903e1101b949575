package youke.kernel.model;

import java.util.Optional;
import youke.kernel.problem.Problem;

/** A sentence that every value of one field must satisfy, such as a correct check digit. */
@FunctionalInterface
public interface FieldCheck<V> {
  /** The problem with this value, without place; empty when there is none. */
  Optional<Problem> problem(V value);
}
