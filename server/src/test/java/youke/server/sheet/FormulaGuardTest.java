package youke.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormulaGuardTest {
  private static final String LETTERS = "=+-@'\t\r1.a＝";

  @Test
  void putsAnApostropheBeforeWhatASpreadsheetWouldRun() {
    assertThat(FormulaGuard.defused("=1+1")).isEqualTo("'=1+1");
    assertThat(FormulaGuard.defused("+cmd|' /C calc'!A0")).startsWith("'+");
    assertThat(FormulaGuard.defused("-2+3")).isEqualTo("'-2+3");
    assertThat(FormulaGuard.defused("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(FormulaGuard.defused("\t=1")).isEqualTo("'\t=1");
    assertThat(FormulaGuard.defused("＝1")).isEqualTo("'＝1");
  }

  @Test
  void leavesNumbersAndOtherTextAlone() {
    assertThat(FormulaGuard.defused("-12.50")).isEqualTo("-12.50");
    assertThat(FormulaGuard.defused("+8613800138000")).isEqualTo("+8613800138000");
    assertThat(FormulaGuard.defused("'tis")).isEqualTo("'tis");
    assertThat(FormulaGuard.defused("a=b")).isEqualTo("a=b");
    assertThat(FormulaGuard.defused("")).isEmpty();
  }

  @Test
  void restoresEveryTextAndNeverWritesAFormula() {
    check("", 4);
  }

  private static void check(String text, int left) {
    String written = FormulaGuard.defused(text);
    assertThat(FormulaGuard.restored(written)).isEqualTo(text);
    assertThat(written.matches("(?s)[=@\t\r\n＝＋－＠].*|[+-](?!\\d*\\.?\\d*$).*")).isFalse();
    if (left > 0) {
      for (int i = 0; i < LETTERS.length(); i++) {
        check(text + LETTERS.charAt(i), left - 1);
      }
    }
  }
}
