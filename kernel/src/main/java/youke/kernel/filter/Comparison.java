package youke.kernel.filter;

/** The six ways to compare two values. */
public enum Comparison {
  EQUAL("=="),
  DIFFERENT("!="),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">=");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** As written in a condition. */
  public String symbol() {
    return symbol;
  }

  /** Asks for same or not, rather than for more or less. */
  public boolean isEquality() {
    return this == EQUAL || this == DIFFERENT;
  }

  /** The comparison that says the same with the sides exchanged. */
  public Comparison mirrored() {
    return switch (this) {
      case EQUAL, DIFFERENT -> this;
      case LESS -> MORE;
      case AT_MOST -> AT_LEAST;
      case MORE -> LESS;
      case AT_LEAST -> AT_MOST;
    };
  }
}
