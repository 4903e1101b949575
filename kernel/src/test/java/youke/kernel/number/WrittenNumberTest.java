package youke.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WrittenNumberTest {
  private static final Optional<String> NONE = Optional.empty();

  @Test
  void findsTheSequenceAndBucketThatWouldHaveMadeIt() {
    assertThat(NumberPattern.of("KH-{yyyy}{0000}").written("KH-20260017", NONE))
        .contains(new WrittenNumber("2026", 17));
    assertThat(NumberPattern.of("SO{yyMMdd}-{0000}").written("SO260315-0001", NONE))
        .contains(new WrittenNumber("2026-03-15", 1));
    assertThat(NumberPattern.of("{000}").written("1234", NONE))
        .contains(new WrittenNumber("", 1234));
    assertThat(NumberPattern.of("{parent}-{00}").written("KH-1-2-07", Optional.of("KH-1-2")))
        .contains(new WrittenNumber("|KH-1-2", 7));
  }

  @Test
  void agreesWithWhateverThePatternMakes() {
    LocalDate day = LocalDate.of(2031, 12, 30);
    Optional<String> parent = Optional.of("P{1}");
    for (String text :
        List.of("{0}", "A{yyyy}{MM}{dd}{0000}Z", "{yy}/{parent}/{000}", "{{{yyyyMM}-{00}}}")) {
      NumberPattern pattern = NumberPattern.of(text);
      for (long sequence : List.of(1L, 7L, 42L)) {
        assertThat(pattern.written(pattern.format(sequence, day, parent), parent))
            .as(text + " " + sequence)
            .contains(new WrittenNumber(pattern.bucket(day, parent), sequence));
      }
    }
  }

  @Test
  void leavesNumbersAloneThatThePatternNeverMakes() {
    NumberPattern pattern = NumberPattern.of("KH-{yyyyMM}{000}");
    for (String other :
        List.of(
            "",
            "KH-",
            "KH-202613001",
            "KH-202600001",
            "KH-20260１001",
            "kh-202601001",
            "KH-202601001X",
            "KH-20260101",
            "KH-20260199999",
            "KH-2026010001",
            "KH-202601-01")) {
      assertThat(pattern.written(other, NONE)).as(other).isEmpty();
    }
    assertThat(NumberPattern.of("{parent}-{00}").written("A-01", Optional.of("B"))).isEmpty();
    assertThat(NumberPattern.of("{parent}-{00}").written("-01", NONE)).isEmpty();
  }
}
