package youke.kernel.catalog;

import youke.kernel.model.Link;
import youke.kernel.text.Label;

/** The records of another entity that point here, such as the opportunities of an account. */
public record Collection(String name, Label label, Link<?, ?> link) {
  /** Name of the entity whose records are collected. */
  public String entity() {
    return link.entity();
  }
}
