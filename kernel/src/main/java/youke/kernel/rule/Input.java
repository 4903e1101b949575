package youke.kernel.rule;

import youke.kernel.model.Field;
import youke.kernel.model.Link;

/** A value that a rule reads; the engine orders derivations and repeats checks by these. */
public sealed interface Input {
  /** A field of the record itself. */
  record Own(Field<?, ?> field) implements Input {}

  /** A field of the record that a link points to. */
  record Linked(Link<?, ?> link, Field<?, ?> field) implements Input {}

  /**
   * A field of the records that point here through a link, such as the amount of a quote's lines.
   */
  record Collected(Link<?, ?> link, Field<?, ?> field) implements Input {}

  static Input own(Field<?, ?> field) {
    return new Own(field);
  }

  static Input linked(Link<?, ?> link, Field<?, ?> field) {
    return new Linked(link, field);
  }

  static Input collected(Link<?, ?> link, Field<?, ?> field) {
    return new Collected(link, field);
  }
}
