package youke.kernel.filter;

/**
 * How a text is looked into. Upper and lower case are the same; nothing else is normalised, and no
 * character of what is looked for has a special meaning.
 */
public enum TextMatch {
  CONTAINS("contains"),
  STARTS("startsWith"),
  ENDS("endsWith");

  private final String function;

  TextMatch(String function) {
    this.function = function;
  }

  /** As written in a condition. */
  public String function() {
    return function;
  }
}
