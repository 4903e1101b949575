package youke.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SearchQueryTest {
  private static final SearchField NAME = new SearchField("n", SearchKind.NAME);
  private static final SearchField TEXT = new SearchField("t", SearchKind.TEXT);
  private static final SearchField NUMBER = new SearchField("c", SearchKind.NUMBER);
  private static final SearchField PHONE = new SearchField("p", SearchKind.PHONE);
  private static final List<SearchField> ALL = List.of(NAME, TEXT, NUMBER, PHONE);

  @Test
  void asksChineseAsAPhraseOfPairsAndOneCharacterAsAPrefix() {
    assertThat(SearchQuery.of("石化有", List.of(TEXT))).contains("(('t|石化' <-> 't|化有'))");
    assertThat(SearchQuery.of("石", List.of(TEXT))).contains("('t|石':*)");
  }

  @Test
  void asksEveryWordOfAnyAllowedField() {
    assertThat(SearchQuery.of("石化 abc", List.of(TEXT, NUMBER)))
        .contains("('t|石化' | 'c|石化':*) & ('t|abc':* | 'c|abc':*)");
  }

  @Test
  void hearsLettersAsPinyinAndInitialsInNamesOnly() {
    assertThat(SearchQuery.of("shihua", List.of(TEXT))).contains("('t|shihua':*)");
    assertThat(SearchQuery.of("ycshy", List.of(NAME)))
        .contains("(('n|ycshy':* | ('n|ycsh' <1> 'n|cshy')))");
    assertThat(SearchQuery.of("zhongguoshi", List.of(NAME)).orElseThrow())
        .contains("('n|zhongguo' <-> 'n|guoshi')");
  }

  @Test
  void matchesNothingWhenThereIsNothingToAsk() {
    for (String typed :
        List.of(
            "",
            " ",
            "\t\u3000",
            "\u0000",
            "!?。",
            "'",
            "\\",
            "&|!",
            ":*",
            "😀",
            "\u200B",
            "\u0301")) {
      assertThat(SearchQuery.of(typed, ALL)).as(typed).isEmpty();
    }
    assertThat(SearchQuery.of("石化", List.of())).isEmpty();
    assertThat(SearchQuery.of("石化", List.of(PHONE))).isEmpty();
    assertThat(SearchQuery.of("12", List.of(PHONE))).isEmpty();
    assertThat(SearchQuery.of("石化 138", List.of(PHONE))).isEmpty();
    assertThat(SearchQuery.of("138 0013 8000", List.of())).isEmpty();
  }

  @Test
  void asksShortDigitsOfCodesOnlyAsTheWhole() {
    assertThat(SearchQuery.of("12", List.of(NUMBER))).contains("('c|12')");
    assertThat(SearchQuery.of("123", List.of(NUMBER))).contains("('c|123':*)");
  }

  @Test
  void neverAsksForAnEmptyWordWhichWouldFindEverything() {
    for (String typed :
        List.of("a\u0301 \u0301", "'' | 'x", "\u0301石", "- 1 -", "0", "𠮷", "石\u0000")) {
      assertThat(SearchQuery.of(typed, ALL).orElseThrow()).doesNotContain("|'");
    }
  }

  @Test
  void staysBoundedForAnythingTyped() {
    for (String typed :
        List.of(
            "石".repeat(10_000),
            "an".repeat(5_000),
            "a ".repeat(5_000),
            "1".repeat(10_000),
            "xianganer".repeat(9))) {
      assertThat(SearchQuery.of(typed, ALL).orElseThrow().length()).isLessThan(20_000);
    }
  }
}
