package youke.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class MentionsTest {
  private final Mentions mentions =
      new Mentions(
          Map.of(1L, "李明", 2L, "李明华", 3L, "Li Ming", 4L, "王芳", 5L, "王芳", 6L, "Ann O'Neil"));

  @Test
  void callsWhoeverIsNamedBehindAnAtSign() {
    assertThat(mentions.in("请@王芳 看一下")).containsExactlyInAnyOrder(4L, 5L);
    assertThat(mentions.in("@李明，@Li Ming: please")).containsExactly(1L, 3L);
    assertThat(mentions.in("＠李明 寄样品")).containsExactly(1L);
    assertThat(mentions.in("cc @ann o'neil.")).containsExactly(6L);
  }

  @Test
  void ofNamesThatBeginAlikeTheLongestCounts() {
    assertThat(mentions.in("@李明华请看")).containsExactly(2L);
    assertThat(mentions.in("@李明华@李明")).containsExactly(2L, 1L);
    assertThat(mentions.in("@李明请看")).containsExactly(1L);
  }

  @Test
  void aNameThatGoesOnIsAnotherName() {
    assertThat(mentions.in("@Li Mingzhu")).isEmpty();
    assertThat(mentions.in("@Li Ming2")).isEmpty();
    assertThat(mentions.in("@Li Ming请看")).containsExactly(3L);
  }

  @Test
  void mailAddressesAndBareNamesCallNobody() {
    assertThat(mentions.in("sales@li ming.cn a.b-@王芳")).isEmpty();
    assertThat(mentions.in("王芳, 李明 @")).isEmpty();
    assertThat(mentions.in("@ 王芳")).isEmpty();
    assertThat(mentions.in("")).isEmpty();
  }

  @Test
  void withoutPeopleNobodyIsCalled() {
    assertThat(new Mentions(Map.of(1L, "  ")).in("@ @  @王芳")).isEmpty();
  }
}
