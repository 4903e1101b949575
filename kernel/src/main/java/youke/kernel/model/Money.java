package youke.kernel.model;

import java.math.BigDecimal;

/** An amount with its currency (ISO 4217, three capitals). */
public record Money(BigDecimal amount, String currency) {
  /** The currency of a field when none is given. */
  public static final String HOME = "CNY";

  public static Money yuan(BigDecimal amount) {
    return new Money(amount, HOME);
  }

  public static Money yuan(String amount) {
    return yuan(new BigDecimal(amount));
  }
}
