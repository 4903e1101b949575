package youke.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class SearchTextTest {
  @Test
  void foldsWidthCaseAndTraditionalForms() {
    assertThat(SearchText.normalise("ＡＢＣ　石化（集團）")).isEqualTo("abc 石化(集团)");
    assertThat(SearchText.normalise("上海遠川石化有限公司")).isEqualTo("上海远川石化有限公司");
    assertThat(SearchText.normalise("臺灣積體電路")).isEqualTo("台湾积体电路");
    assertThat(SearchText.normalise("ﾄﾖﾀ自動車㈱")).isEqualTo("トヨタ自动车(株)");
    assertThat(SearchText.normalise("乾燥劑")).isEqualTo("干燥剂");
    assertThat(SearchText.normalise("ΟΔΟΣ ΟΔΟΣ")).isEqualTo("οδοσ οδοσ");
  }

  @Test
  void keepsSimplifiedWordsThatOnlyLookTraditional() {
    assertThat(SearchText.normalise("著名 俱乐部 大阪 苎麻 姊妹")).isEqualTo("著名 俱乐部 大阪 苎麻 姊妹");
  }

  @Test
  void dropsControlsAndInvisibleMarksAndTidiesSpaces() {
    assertThat(SearchText.normalise(" \t远\u0000川\u200B \r\n 石\uFEFF化\u202E ")).isEqualTo("远川 石化");
    assertThat(SearchText.normalise("\u3164\u200D \u00A0\u3000")).isEmpty();
    assertThat(SearchText.normalise("")).isEmpty();
  }

  @Test
  void returnsNormalTextUncopied() {
    String normal = "上海远川石化有限公司 abc";
    assertThat(SearchText.normalise(normal)).isSameAs(normal);
  }

  @Test
  void theFastWayAndTheWholeWayAgreeOnEveryCharacter() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      String given = Character.toString(point);
      String alone = SearchText.normalise(given);
      // x with an accent has no single character, so the text must be taken as a whole
      String beside = SearchText.normalise(given + "x\u0301");
      assertThat(beside).as("U+%04X", point).isEqualTo(alone + "x\u0301");
      assertThat(SearchText.normalise(alone)).as("twice U+%04X", point).isEqualTo(alone);
    }
  }

  @Test
  void normalisingTwiceChangesNothing() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x600 : 0x30000));
      }
      String once = SearchText.normalise(text.toString());
      assertThat(SearchText.normalise(once)).isEqualTo(once);
    }
  }
}
