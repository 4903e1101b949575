package youke.kernel.filter;

/**
 * Where in the text a part stood, counted from 0 in UTF-16 units as browsers count. Two conditions
 * that differ only in this are equal.
 */
public record At(int offset) {
  /** For conditions that no text was written for. */
  public static final At NOWHERE = new At(0);

  @Override
  public boolean equals(Object other) {
    return other instanceof At;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
