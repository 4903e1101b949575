package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordsTest {
  private static final Verb VERB =
      new Verb(
          "import",
          List.of("ENTITY", "FILE"),
          Map.of("--token", "TOKEN", "--map", "FILE"),
          List.of("--rehearse"),
          (words, terminal) -> 0);

  @Test
  void readsOperandsOptionsAndFlagsInAnyOrder() {
    Words words =
        Words.of(VERB, List.of("--token", "a", "account", "--rehearse", "--map=x=y", "客户.csv"));
    assertThat(words.operands()).containsExactly("account", "客户.csv");
    assertThat(words.option("--token")).contains("a");
    assertThat(words.option("--map")).contains("x=y");
    assertThat(words.flag("--rehearse")).isTrue();
  }

  @Test
  void namesTheUnknownOption() {
    refuses("'--tokn'", "“--tokn”", "account", "a.csv", "--tokn", "a");
    refuses("'-x'", "“-x”", "account", "a.csv", "-x");
    refuses("'--rehearse'", "“--rehearse”", "account", "a.csv", "--rehearse=yes");
  }

  @Test
  void namesTheOptionWithoutItsValue() {
    refuses("'--token' needs a value", "“--token”缺少值", "account", "a.csv", "--token");
    refuses("'--token' needs a value", "“--token”缺少值", "account", "--token", "--map", "m");
  }

  @Test
  void namesTheOptionGivenTwice() {
    refuses("'--map' is given twice", "“--map”重复", "a", "b", "--map", "m", "--map=n");
  }

  @Test
  void namesTheOperandThatIsMissingOrTooMany() {
    refuses("FILE is missing", "缺少 FILE", "account");
    refuses("'third'", "“third”", "account", "a.csv", "third");
  }

  private static void refuses(String english, String chinese, String... words) {
    assertThatThrownBy(() -> Words.of(VERB, List.of(words)))
        .isInstanceOfSatisfying(
            Misunderstood.class,
            misunderstood -> {
              assertThat(misunderstood.why().en()).contains(english);
              assertThat(misunderstood.why().zh()).contains(chinese);
            });
  }
}
