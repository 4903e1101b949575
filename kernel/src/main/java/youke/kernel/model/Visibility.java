package youke.kernel.model;

/** How much of a field a person gets to see. */
public enum Visibility {
  HIDDEN,
  MASKED,
  SEEN;

  public Visibility better(Visibility other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
