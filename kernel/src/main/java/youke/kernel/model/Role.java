package youke.kernel.model;

import youke.kernel.text.Label;

/**
 * A role that comes with the product or a pack; administrators make their own beside it on screen.
 */
public record Role(String name, Label label) {
  public static Role of(String name, String zh, String en) {
    return new Role(name, Label.of(zh, en));
  }
}
