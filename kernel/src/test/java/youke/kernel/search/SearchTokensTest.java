package youke.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SearchTokensTest {
  private static final SearchField NAME = new SearchField("n", SearchKind.NAME);
  private static final SearchField TEXT = new SearchField("t", SearchKind.TEXT);
  private static final SearchField NUMBER = new SearchField("c", SearchKind.NUMBER);
  private static final SearchField PHONE = new SearchField("p", SearchKind.PHONE);

  @Test
  void cutsANameIntoPairsSyllablesAndInitials() {
    assertThat(tokens(NAME, "中石化"))
        .containsExactlyInAnyOrder(
            "中石:1", "石化:2", "化:3", "zhongshi:1", "shihua:2", "hua:3", "zsh:1", "sh:2");
  }

  @Test
  void indexesBothReadingsOnlyWhereNoWordSettlesThem() {
    assertThat(tokens(NAME, "重庆"))
        .containsExactlyInAnyOrder("重庆:1", "庆:2", "chongqing:1", "qing:2", "cq:1");
    assertThat(tokens(NAME, "重光")).contains("zhongguang:1", "chongguang:1", "zg:1", "cg:1");
  }

  @Test
  void indexesAtMostFourSpellingsOfOnePlace() {
    List<String> at1 =
        tokens(NAME, "行行行行行行").stream().filter(token -> token.endsWith(":1")).toList();
    assertThat(at1).hasSize(1 + 4 + 4);
  }

  @Test
  void leavesPinyinOutOfProse() {
    assertThat(tokens(TEXT, "石化")).containsExactly("石化:1", "化:2");
  }

  @Test
  void gluesNamesAcrossPunctuationButNotSentences() {
    assertThat(tokens(NAME, "张　三")).contains("张三:1");
    assertThat(tokens(NAME, "百度（中国）")).contains("度中:2");
    assertThat(tokens(TEXT, "你好。我们")).containsExactly("你好:1", "好:2", "我们:4", "们:5");
  }

  @Test
  void takesLatinWordsTheirPartsAndTheirCompounds() {
    assertThat(tokens(TEXT, "PP-R PVC100 3M Café"))
        .containsExactly("pp:1", "r:2", "ppr:3", "100:4", "pvc100:5", "3m:6", "cafe:7");
    assertThat(tokens(TEXT, "zhang.san@abc.com"))
        .containsExactly("zhang:1", "san:2", "zhangsan:3", "abc:4", "com:5", "abccom:6");
  }

  @Test
  void takesCodesWholeFromEachPartAndTheirTails() {
    assertThat(tokens(NUMBER, "KH-20260001"))
        .containsExactly("kh20260001", "20260001", "0001", "60001", "260001", "0260001");
    assertThat(tokens(NUMBER, "合同[2026]第015号"))
        .contains("合同2026第015号", "2026第015号", "第015号", "015号");
    assertThat(tokens(NUMBER, "--")).isEmpty();
  }

  @Test
  void takesEveryTailOfAPhoneNumber() {
    assertThat(tokens(PHONE, "+86 138 0013 8000"))
        .containsExactly(
            "13800138000",
            "3800138000",
            "800138000",
            "00138000",
            "0138000",
            "138000",
            "38000",
            "8000");
    assertThat(tokens(PHONE, "110")).containsExactly("110");
    assertThat(tokens(PHONE, "13800138000 13900139000/021-68881234转802"))
        .contains("13800138000", "13900139000", "02168881234", "802")
        .doesNotContain("1380013800013900139000");
  }

  @Test
  void continuesPositionsWhenAFieldHasSeveralValues() {
    SearchTokens tokens = new SearchTokens().add(TEXT, "石化").add(NUMBER, "A1").add(TEXT, "油田");
    assertThat(tokens.text()).isEqualTo("'t|石化':1 't|化':2 'c|a1' 'c|1' 't|油田':4 't|田':5");
  }

  @Test
  void startsAnewAfterClear() {
    SearchTokens tokens = new SearchTokens().add(TEXT, "石化");
    assertThat(tokens.clear().text()).isEmpty();
    assertThat(tokens.add(TEXT, "油").text()).isEqualTo("'t|油':1");
  }

  @Test
  void hasNothingForBlankAndPunctuation() {
    assertThat(tokens(NAME, "")).isEmpty();
    assertThat(tokens(NAME, " \u0000\u200B !?。")).isEmpty();
    assertThat(tokens(PHONE, "无")).isEmpty();
  }

  @Test
  void staysBoundedForAnyLengthOfText() {
    SearchTokens tokens = new SearchTokens();
    for (int i = 0; i < 100; i++) {
      tokens.add(NAME, "行".repeat(100_000)).add(TEXT, "远川石化".repeat(10_000) + "a".repeat(10_000));
    }
    assertThat(tokens.text().length()).isLessThan(260_000);
  }

  @Test
  void refusesAFieldCodeThatWouldBreakOutOfItsWords() {
    for (String code : List.of("", "a b", "a|b", "a'b", "a\\", "字", "a".repeat(25))) {
      assertThatThrownBy(() -> new SearchField(code, SearchKind.TEXT))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static List<String> tokens(SearchField field, String value) {
    String text = new SearchTokens().add(field, value).text();
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" "))
            .map(token -> token.replaceFirst("^'" + field.code() + "\\|", "").replace("'", ""))
            .toList();
  }
}
