package youke.server;

import youke.kernel.text.Label;

/** Words on the command line that cannot be understood, and why. */
final class Misunderstood extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Label why;

  Misunderstood(String zh, String en) {
    super(en, null, false, false);
    this.why = Label.of(zh, en);
  }

  Label why() {
    return why;
  }
}
