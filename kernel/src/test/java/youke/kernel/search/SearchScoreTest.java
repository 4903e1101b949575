package youke.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SearchScoreTest {
  @Test
  void putsTheNearerNameFirst() {
    assertThat(ordered("石化", "上海远川石化", "石化", "石化机械", "中石油 化工", "江苏 石化厂", "石油"))
        .containsExactly("石化", "石化机械", "江苏 石化厂", "上海远川石化");
    assertThat(ordered("shihua", "上海石化", "石化设备", "Shihua", "Shihua Ltd", "石油"))
        .containsExactly("Shihua", "Shihua Ltd", "石化设备", "上海石化");
    assertThat(ordered("sh", "石化", "中国石化", "Sh", "上海", "先河")).startsWith("Sh").doesNotContain("先河");
  }

  @Test
  void knowsInitialsPolyphonesAndUnfinishedSyllables() {
    assertThat(SearchScore.score("cq", "重庆")).isPositive();
    assertThat(SearchScore.score("zhongq", "重庆")).isZero();
    assertThat(SearchScore.score("changguang", "长光")).isPositive();
    assertThat(SearchScore.score("zhangg", "长光")).isPositive();
    assertThat(SearchScore.score("ycsh", "上海远川石化")).isLessThan(SearchScore.score("shyc", "上海远川石化"));
  }

  @Test
  void prefersTheShorterOfTwoThatBeginAlike() {
    assertThat(SearchScore.score("远川", "远川石化")).isGreaterThan(SearchScore.score("远川", "远川石化有限公司"));
  }

  @Test
  void foldsBothSides() {
    assertThat(SearchScore.score("ＭÜLLER", "Muller")).isEqualTo(SearchScore.score("a", "A"));
    assertThat(SearchScore.score("遠川", "远川")).isEqualTo(999);
    assertThat(SearchScore.score("百度中国", "百度(中国)")).isEqualTo(999);
  }

  @Test
  void isZeroWithoutLikenessOrText() {
    assertThat(SearchScore.score("", "石化")).isZero();
    assertThat(SearchScore.score("石化", "")).isZero();
    assertThat(SearchScore.score("'", "'")).isZero();
    assertThat(SearchScore.score("煤炭", "石化")).isZero();
  }

  private static List<String> ordered(String typed, String... names) {
    return List.of(names).stream()
        .filter(name -> SearchScore.score(typed, name) > 0)
        .sorted(Comparator.comparingInt((String name) -> -SearchScore.score(typed, name)))
        .toList();
  }
}
