package youke.kernel.filter;

/**
 * What many records are rolled up to. Empty values are passed over. The sum of nothing is 0 (money:
 * 0 in the home currency), the count is 0, the others are empty. Money in more than one currency
 * rolls up to empty, never to a mixed sum.
 */
public enum Aggregate {
  COUNT("count"),
  SUM("sum"),
  MIN("min"),
  MAX("max"),
  AVG("avg");

  private final String function;

  Aggregate(String function) {
    this.function = function;
  }

  /** As written in an expression, and SQL's name for it. */
  public String function() {
    return function;
  }

  /** Whether values of a type can be rolled up this way. */
  boolean takes(Type type) {
    return switch (this) {
      case COUNT -> false;
      case SUM, AVG -> type == Type.Plain.NUMBER || type == Type.Plain.MONEY;
      case MIN, MAX ->
          type == Type.Plain.NUMBER
              || type == Type.Plain.MONEY
              || type == Type.Plain.DATE
              || type == Type.Plain.MOMENT;
    };
  }
}
