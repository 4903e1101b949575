package youke.server.imports;

import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/** What a column of a table stands for. */
sealed interface Target {
  /** A field of the record. */
  Field<?, ?> field();

  /** Its value. */
  record Value(Field<?, ?> field) implements Target {}

  /** The currency of its amount, where that has a column of its own. */
  record Currency(Field<?, ?> field) implements Target {}

  /**
   * The record that it points to.
   *
   * @param by name of the target's field that the texts are, or {@code id}; empty for whatever
   *     people call such a record by
   */
  record Pointer(Link<?, ?> field, Optional<String> by) implements Target {}

  /** When the record was made where it comes from. */
  record MadeAt(Field<?, ?> field) implements Target {}

  /** Who made it there. */
  record MadeBy(Link<?, ?> field, Optional<String> by) implements Target {}
}
