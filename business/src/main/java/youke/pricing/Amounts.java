package youke.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import youke.kernel.model.Money;

/**
 * The arithmetic of lines: exact until the cent is needed, then rounded half up once. The rules
 * with worked examples are in docs/rounding.md.
 */
public final class Amounts {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int CENTS = 2;
  private static final int FINE = 4;

  /** An amount before tax, its tax, and both together; amount plus tax is always the total. */
  public record Taxed(Money amount, Money tax, Money total) {}

  private Amounts() {}

  /** Price times quantity, to four decimals. */
  public static Money gross(Money price, BigDecimal quantity) {
    return fine(price, price.amount().multiply(quantity));
  }

  /** Price times quantity less a discount in percent, to four decimals. */
  public static Money net(Money price, BigDecimal quantity, BigDecimal discount) {
    return fine(price, exact(price, quantity, discount));
  }

  /**
   * The amounts of a line to the cent. With prices that include tax the total is rounded from the
   * exact net and the tax is taken out of it; with prices before tax the amount is rounded and the
   * tax is put on top.
   *
   * @param taxRate in percent
   */
  public static Taxed taxed(
      Money price,
      BigDecimal quantity,
      BigDecimal discount,
      BigDecimal taxRate,
      boolean taxIncluded) {
    BigDecimal net = cents(exact(price, quantity, discount));
    String currency = price.currency();
    if (taxIncluded) {
      BigDecimal amount =
          net.multiply(HUNDRED).divide(HUNDRED.add(taxRate), CENTS, RoundingMode.HALF_UP);
      return new Taxed(
          new Money(amount, currency),
          new Money(net.subtract(amount), currency),
          new Money(net, currency));
    }
    BigDecimal tax = cents(net.multiply(taxRate).divide(HUNDRED));
    return new Taxed(
        new Money(net, currency), new Money(tax, currency), new Money(net.add(tax), currency));
  }

  /** A share of an amount in percent, to the cent. */
  public static Money share(Money amount, BigDecimal percent) {
    BigDecimal exact = amount.amount().multiply(percent).divide(HUNDRED);
    return new Money(cents(exact), amount.currency());
  }

  /** The sum of amounts; empty for none. All are of one currency. */
  public static Optional<Money> sum(Iterable<Money> amounts) {
    Money sum = null;
    for (Money one : amounts) {
      sum = sum == null ? one : new Money(sum.amount().add(one.amount()), sum.currency());
    }
    return Optional.ofNullable(sum);
  }

  /** To the cent, half up. */
  public static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(CENTS, RoundingMode.HALF_UP);
  }

  private static BigDecimal exact(Money price, BigDecimal quantity, BigDecimal discount) {
    return price.amount().multiply(quantity).multiply(HUNDRED.subtract(discount)).divide(HUNDRED);
  }

  private static Money fine(Money price, BigDecimal exact) {
    return new Money(exact.setScale(FINE, RoundingMode.HALF_UP), price.currency());
  }
}
