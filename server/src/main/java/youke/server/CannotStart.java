package youke.server;

import youke.kernel.text.Label;

/** Why the product does not start, in the words of the person who can mend it. */
final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Label why;

  CannotStart(String zh, String en) {
    super(en, null, false, false);
    this.why = Label.of(zh, en);
  }

  Label why() {
    return why;
  }
}
