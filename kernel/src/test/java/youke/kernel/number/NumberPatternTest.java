package youke.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberPatternTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Optional<String> PARENT = Optional.of("KH-0007");

  @ParameterizedTest
  @CsvSource({
    "KH-{yyyy}{0000}, 1, KH-20260001, 2026",
    "KH-{yyyy}{0000}, 9999, KH-20269999, 2026",
    "KH-{yyyy}{0000}, 10000, KH-202610000, 2026",
    "SO{yyMMdd}-{0000}, 42, SO260105-0042, 2026-01-05",
    "HT{yyyyMM}-{000}, 7, HT202601-007, 2026-01",
    "{parent}-{00}, 3, KH-0007-03, |KH-0007",
    "{parent}/{yyyy}/{0}, 12, KH-0007/2026/12, 2026|KH-0007",
    "{000000}, 123, 000123, ''",
    "{0000}-{yy}, 5, 0005-26, 2026",
    "A{MM}-{00}, 5, A01-05, ''",
    "A{yyyy}{dd}-{00}, 5, A202605-05, 2026",
    "{yyyy}-{MM}-{dd}#{0}, 5, 2026-01-05#5, 2026-01-05",
    "客户{yy}号{000}, 5, 客户26号005, 2026",
    "{{x}}{00}, 5, {x}05, ''",
    "{0}, 0, 0, ''",
    "{0000}, 9223372036854775807, 9223372036854775807, ''"
  })
  void writesTheNumberAndNamesItsCounter(
      String pattern, long sequence, String number, String bucket) {
    NumberPattern read = NumberPattern.of(pattern);
    assertThat(read.format(sequence, DAY, PARENT)).isEqualTo(number);
    assertThat(read.bucket(DAY, PARENT)).isEqualTo(bucket);
    assertThat(read.text()).isEqualTo(pattern);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0, 0",
    "KH, 2, 0",
    "KH-{yyyy, 3, 5",
    "KH-{0000, 3, 5",
    "a}b{00}, 1, 1",
    "{YYYY}{00}, 0, 6",
    "{yyyy-MM}{00}, 0, 9",
    "{yyy}{00}, 0, 5",
    "{}{00}, 0, 2",
    "{00}{00}, 4, 4",
    "{parent}{parent}{0}, 8, 8",
    "{0000000000000000000}, 0, 21",
    "{code}{00}, 0, 6"
  })
  void saysWhereAPatternIsWrong(String pattern, int offset, int length) {
    NumberMistake first = mistakes(NumberPattern.read(pattern)).getFirst();
    assertThat(first.offset()).isEqualTo(offset);
    assertThat(first.length()).isEqualTo(length);
    assertThat(first.text().zh()).matches("(?s).*[\\u4e00-\\u9fff].*");
    assertThat(first.text().en()).isNotBlank().doesNotMatch("(?s).*[\\u4e00-\\u9fff].*");
  }

  @Test
  void reportsAllMistakesInOrder() {
    assertThat(mistakes(NumberPattern.read("a}{x}\t{yyyy}")))
        .extracting(NumberMistake::offset)
        .containsExactly(1, 2, 5, 12);
    assertThat(mistakes(NumberPattern.read("{0}" + "x".repeat(60))))
        .extracting(NumberMistake::offset)
        .containsExactly(60);
  }

  @Test
  void followsAGivenResetAsLongAsNumbersStayDifferent() {
    assertThat(usable("KH-{yyyy}{0000}", Reset.NEVER).bucket(DAY, PARENT)).isEmpty();
    assertThat(usable("{yyyyMMdd}{0000}", new Reset(Period.MONTH, false)).bucket(DAY, PARENT))
        .isEqualTo("2026-01");
    assertThat(usable("{parent}-{00}", Reset.NEVER).bucket(DAY, Optional.empty())).isEmpty();
    assertThat(mistakes(NumberPattern.read("KH-{0000}", new Reset(Period.YEAR, false)))).hasSize(1);
    assertThat(mistakes(NumberPattern.read("{MM}{0000}", new Reset(Period.MONTH, false))))
        .hasSize(1);
    assertThat(mistakes(NumberPattern.read("{yyyy}{00}", new Reset(Period.DAY, true)))).hasSize(2);
  }

  @Test
  void tellsWhetherItNeedsTheParent() {
    NumberPattern part = NumberPattern.of("{parent}-{00}");
    assertThat(part.needsParent()).isTrue();
    assertThat(part.reset()).isEqualTo(new Reset(Period.FOREVER, true));
    assertThat(NumberPattern.of("{00}").needsParent()).isFalse();
    for (Optional<String> none : List.of(Optional.<String>empty(), Optional.of(" "))) {
      assertThatThrownBy(() -> part.format(1, DAY, none))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> part.bucket(DAY, none)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesWhatIsNoSequenceOrDate() {
    NumberPattern pattern = NumberPattern.of("{yyyy}{00}");
    assertThatThrownBy(() -> pattern.format(-1, DAY, PARENT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pattern.format(1, LocalDate.of(10_000, 1, 1), PARENT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NumberPattern.of("KH")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverGivesOneNumberTwiceWhileEachCounterRises() {
    Random random = new Random(11);
    for (String text :
        List.of(
            "{yyyy}{0}",
            "{yyMM}-{0}",
            "{0}{yyMMdd}",
            "{dd}{0}",
            "{MM}{00}",
            "X{yy}{dd}{0}",
            "{parent}-{yyyy}{0}")) {
      NumberPattern pattern = NumberPattern.of(text);
      Map<String, Long> counters = new HashMap<>();
      Set<String> given = new HashSet<>();
      for (int i = 0; i < 3_000; i++) {
        LocalDate date = DAY.plusDays(random.nextInt(1_000));
        Optional<String> parent = Optional.of("P" + random.nextInt(3));
        long sequence = counters.merge(pattern.bucket(date, parent), 1L, Long::sum);
        String number = pattern.format(sequence, date, parent);
        assertThat(given.add(number)).as(text + " " + number).isTrue();
      }
    }
  }

  private static NumberPattern usable(String text, Reset reset) {
    return switch (NumberPattern.read(text, reset)) {
      case ReadPattern.Usable usable -> usable.pattern();
      case ReadPattern.Unusable unusable -> throw new AssertionError(unusable);
    };
  }

  private static List<NumberMistake> mistakes(ReadPattern read) {
    return switch (read) {
      case ReadPattern.Usable usable -> throw new AssertionError("usable: " + usable.pattern());
      case ReadPattern.Unusable unusable -> unusable.mistakes();
    };
  }
}
