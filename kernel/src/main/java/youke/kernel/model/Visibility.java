package youke.kernel.model;

/** How much of a field a person gets to see. */
public enum Visibility {
  HIDDEN,
  MASKED,
  /** Masked everywhere; one value is shown in full to who asks for it, which is written down. */
  REVEALABLE,
  SEEN;

  /** Whether values come with something left out, so that nothing can be found by them. */
  public boolean isMasked() {
    return this == MASKED || this == REVEALABLE;
  }

  public Visibility better(Visibility other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
