package youke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import youke.kernel.problem.Outcome;
import youke.kernel.sample.SampleBook;

/** When somebody leaves, nothing is left with nobody. */
final class HandOverTest {
  private final SampleBook book = new SampleBook();
  private final Records records = book.records();

  @Test
  void handsEverythingOnAsOneActThatCanBeTakenBack() {
    long open = book.create(book.seller(), "account", Map.of("name", "甲"));
    long exclusive =
        book.create(
            book.seller(), "account", Map.of("name", "乙", "exclusive", true, "private", true));
    book.create(book.seller(), "deal", Map.of("name", "单"));
    book.create(book.colleague(), "account", Map.of("name", "丙"));
    assertThat(records.owned(book.manager(), 11).orThrow())
        .isEqualTo(Map.of("account", 2L, "deal", 1L));
    Receipt receipt = records.handOver(book.manager(), 11, 14, "离职", Bulk.Progress.NONE).orThrow();
    assertThat(book.value("select count(*) from account where owner = 14 and department = 3"))
        .isEqualTo("2");
    assertThat(book.value("select count(*) from deal where owner = 14")).isEqualTo("1");
    assertThat(book.value("select owner from account where id = ?", exclusive)).isEqualTo("14");
    assertThat(
            book.value(
                "select kind || ' ' || reason || ' ' || lent[1] from act where id = ?",
                receipt.act()))
        .isEqualTo("HAND_OVER 离职 HandOver");
    records.undo(book.manager(), receipt.act(), false, Bulk.Progress.NONE).orThrow();
    assertThat(book.value("select owner from account where id = ?", open)).isEqualTo("11");
    assertThat(book.value("select department from account where id = ?", exclusive)).isEqualTo("4");
    assertThat(book.value("select count(*) from account where owner = 12")).isEqualTo("1");
  }

  @Test
  void onlyWhoMayHandsOverAndOnlyWithinTheirPart() {
    book.create(book.stranger(), "account", Map.of("name", "南"));
    assertThat(records.owned(book.seller(), 11)).isInstanceOf(Outcome.Refused.class);
    assertThat(records.handOver(book.seller(), 11, 12, null, Bulk.Progress.NONE))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(records.handOver(book.manager(), 14, 12, null, Bulk.Progress.NONE))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(records.handOver(book.manager(), 11, 999, null, Bulk.Progress.NONE))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(book.value("select count(*) from account where owner = 14")).isEqualTo("1");
  }
}
