package youke.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import youke.kernel.model.FieldCheck;
import youke.kernel.model.Money;
import youke.kernel.problem.Problem;

/** Checks of single quantities, prices and shares. */
public final class Figures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public static final FieldCheck<BigDecimal> POSITIVE =
      value -> unless(value.signum() > 0, PricingProblem.NOT_POSITIVE);

  public static final FieldCheck<Money> NOT_NEGATIVE =
      value -> unless(value.amount().signum() >= 0, PricingProblem.NEGATIVE);

  /** From 0 to 100 percent. */
  public static final FieldCheck<BigDecimal> SHARE =
      value ->
          unless(value.signum() >= 0 && value.compareTo(HUNDRED) <= 0, PricingProblem.NOT_A_SHARE);

  private Figures() {}

  private static Optional<Problem> unless(boolean holds, PricingProblem problem) {
    return holds ? Optional.empty() : Optional.of(Problem.of(problem));
  }
}
