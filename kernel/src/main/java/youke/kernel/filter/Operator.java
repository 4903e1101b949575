package youke.kernel.filter;

import java.util.Optional;

/** The four operations on numbers and money. */
public enum Operator {
  PLUS("+"),
  MINUS("-"),
  TIMES("*"),
  OVER("/");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** As written in an expression. */
  public String symbol() {
    return symbol;
  }

  /** Binds like multiplication. */
  boolean isTight() {
    return this == TIMES || this == OVER;
  }

  /**
   * What comes out: money plus money is money, money times a number is money, money over money is a
   * number; empty where there is no sense in it.
   */
  Optional<Type> result(Type left, Type right) {
    boolean moneyLeft = left == Type.Plain.MONEY;
    boolean moneyRight = right == Type.Plain.MONEY;
    if ((!moneyLeft && left != Type.Plain.NUMBER) || (!moneyRight && right != Type.Plain.NUMBER)) {
      return Optional.empty();
    }
    return switch (this) {
      case PLUS, MINUS -> moneyLeft == moneyRight ? Optional.of(left) : Optional.empty();
      case TIMES ->
          moneyLeft && moneyRight ? Optional.empty() : Optional.of(moneyLeft ? left : right);
      case OVER ->
          moneyLeft && moneyRight
              ? Optional.of(Type.Plain.NUMBER)
              : moneyRight ? Optional.empty() : Optional.of(left);
    };
  }
}
