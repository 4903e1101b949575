package youke.customer;

import java.util.Optional;
import youke.kernel.model.FieldCheck;
import youke.kernel.problem.Problem;

/**
 * The unified social credit code of a Chinese organisation, GB 32100-2015: registering authority
 * and kind (2), administrative division (6), organisation code (9), check character (1).
 */
public final class CreditCode {
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int BODY = 17;

  /** The code has 18 allowed characters and the right check character. */
  public static final FieldCheck<String> VALID =
      code -> {
        Optional<Character> expected = checkCharacter(code);
        if (code.length() != BODY + 1 || expected.isEmpty()) {
          return Optional.of(
              Problem.of(CustomerProblem.CREDIT_CODE_SHAPE).with("length", code.length()));
        }
        return expected.get() == code.charAt(BODY)
            ? Optional.empty()
            : Optional.of(Problem.of(CustomerProblem.CREDIT_CODE_CHECK));
      };

  private CreditCode() {}

  /**
   * The check character for the first 17 characters: 31 less the sum of value times 3 to the power
   * of the place, modulo 31 (GB 32100-2015, annex A). Empty when there are fewer, or characters
   * that the code does not use.
   */
  public static Optional<Character> checkCharacter(String code) {
    if (code.length() < BODY) {
      return Optional.empty();
    }
    int sum = 0;
    int weight = 1;
    for (int place = 0; place < BODY; place++) {
      int value = CHARACTERS.indexOf(code.charAt(place));
      if (value < 0) {
        return Optional.empty();
      }
      sum += value * weight;
      weight = weight * 3 % 31;
    }
    return Optional.of(CHARACTERS.charAt((31 - sum % 31) % 31));
  }
}
