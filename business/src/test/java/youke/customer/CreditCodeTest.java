package youke.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import youke.kernel.problem.Problem;

final class CreditCodeTest {
  // Worked by hand from GB 32100-2015: sum of value times weight, 31 less the remainder.
  @Test
  void computesTheCheckCharacterOfTheStandard() {
    // 9*1 + 1*3, all else 0: 12, 31 - 12 = 19, the character with the value 19 is K.
    assertThat(CreditCode.checkCharacter("91000000000000000")).contains('K');
    // All zero: nothing to make up for.
    assertThat(CreditCode.checkCharacter("00000000000000000")).contains('0');
    // Only the last place, whose weight is 3^16 mod 31 = 28: 31 - 28 = 3.
    assertThat(CreditCode.checkCharacter("00000000000000001")).contains('3');
  }

  @ParameterizedTest
  @ValueSource(strings = {"914403001922038216", "91110108551385082Q", "9144030071526726XG"})
  void takesCodesOfThePublicRegister(String code) {
    assertThat(CreditCode.VALID.problem(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"914403001922038217", "91440300192203821", "9144030019220382160"})
  void refusesAWrongCheckCharacterOrLength(String code) {
    assertThat(CreditCode.VALID.problem(code)).isPresent();
  }

  @Test
  void tellsAWrongShapeFromAWrongCheckCharacter() {
    assertThat(CreditCode.VALID.problem("9144030019220382IO").map(Problem::code))
        .contains(CustomerProblem.CREDIT_CODE_SHAPE);
    assertThat(CreditCode.VALID.problem("91440300192203821x").map(Problem::code))
        .contains(CustomerProblem.CREDIT_CODE_CHECK);
  }

  @Test
  void findsEverySwapOfNeighboursThatDiffer() {
    String code = "9144030071526726XG";
    for (int i = 0; i + 1 < code.length(); i++) {
      String swapped =
          code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
      if (!swapped.equals(code)) {
        assertThat(CreditCode.VALID.problem(swapped)).as(swapped).isPresent();
      }
    }
  }

  @Test
  void agreesWithTheKnownCodes() throws IOException {
    String set = System.getenv("YOUKE_SHARED_DATA");
    Path folder = set == null ? Path.of("../../shared/data") : Path.of(set);
    Path file = folder.resolve("11_vectors/uscc_gb32100.csv");
    Assumptions.assumeTrue(Files.exists(file));
    for (String line : Files.readAllLines(file).subList(1, 8)) {
      String[] cells = line.split(",");
      Optional<Problem> problem = CreditCode.VALID.problem(cells[0]);
      assertThat(problem.isEmpty()).as(line).isEqualTo(cells[1].equals("valid"));
      assertThat(CreditCode.checkCharacter(cells[0])).as(line).contains(cells[2].charAt(0));
    }
  }
}
