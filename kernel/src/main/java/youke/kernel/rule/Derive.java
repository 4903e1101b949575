package youke.kernel.rule;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;

/**
 * A value that follows from other values, stored in its field; its class is named after the value
 * ({@code QuoteTotal}).
 *
 * @param <E> the entity
 * @param <V> the Java type of the value
 */
public interface Derive<E extends Entity<E>, V> {
  /** The field that is set; nobody else can set it unless the rule {@link #yields}. */
  Field<E, V> result();

  /**
   * Whether people may set the field as well, such as a price that is proposed by the price book:
   * what an act assigns to it wins over the rule in that act. Such a rule decides itself whether it
   * keeps a value that stands. Its field is not declared as derived; when it is required, the rule
   * runs before that is judged.
   */
  default boolean yields() {
    return false;
  }

  /** What the value is made from; the engine runs this rule after the rules that make these. */
  List<Input> inputs();

  /** The value; empty empties the field. */
  Optional<V> value(Facts<E> record);
}
