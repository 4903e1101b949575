package youke.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions;
import youke.kernel.schema.Schema;
import youke.postgres.TestDatabase;

final class CountersTest {
  private static final Counters.Key QUOTES = new Counters.Key("quote", "2026");

  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource source = database.dataSource();
  private final Counters here = new Counters(source);
  private final Counters elsewhere = new Counters(source);

  @BeforeEach
  void createTables() throws SQLException {
    try (Connection connection = source.getConnection()) {
      Schema.createAll(connection, Catalog.compile(List.of(), Definitions.NONE).orThrow());
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoIsAloneGetsValuesInARowAndGivesBackTheRest() {
    Counters alone = Counters.alone(source);
    assertThat(alone.next(QUOTES)).isEqualTo(1);
    assertThat(alone.next(QUOTES, 200)).isEqualTo(2);
    assertThat(alone.next(QUOTES)).isEqualTo(202);
    alone.raise(QUOTES, 210);
    assertThat(alone.next(QUOTES, 3)).isEqualTo(211);
    alone.raise(QUOTES, 5_000);
    assertThat(alone.next(QUOTES)).isEqualTo(5_001);
    alone.giveBack();
    assertThat(here.next(QUOTES)).isEqualTo(5_002);
  }

  @Test
  void leavesNoGapAndGivesNoneTwiceWhateverFailsInTwoProcesses() throws Exception {
    List<Long> kept = new ArrayList<>();
    List<Callable<List<Long>>> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Counters process = i % 2 == 0 ? here : elsewhere;
      boolean fails = i % 3 == 0;
      writers.add(() -> drawWithoutGaps(process, fails));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Long>> done : threads.invokeAll(writers)) {
        kept.addAll(done.get());
      }
    }
    assertThat(kept).hasSize(5 * 25 + 3 * 12);
    assertThat(kept.stream().sorted())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, kept.size()).boxed().toList());
  }

  /** Draws in 25 transactions; where it fails, every other one is rolled back. */
  private List<Long> drawWithoutGaps(Counters process, boolean fails) throws SQLException {
    List<Long> kept = new ArrayList<>();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < 25; i++) {
        long value = process.nextWithoutGaps(new Db(connection), QUOTES, 1);
        if (fails && i % 2 == 0) {
          connection.rollback();
        } else {
          connection.commit();
          kept.add(value);
        }
      }
    }
    return kept;
  }

  @Test
  void givesNoValueTwiceToTwoProcesses() throws Exception {
    List<Callable<List<Long>>> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Counters process = i % 2 == 0 ? here : elsewhere;
      writers.add(() -> LongStream.range(0, 500).map(_ -> process.next(QUOTES)).boxed().toList());
    }
    List<Long> given = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Long>> done : threads.invokeAll(writers)) {
        given.addAll(done.get());
      }
    }
    assertThat(given).hasSize(4_000).doesNotHaveDuplicates();
  }

  @Test
  void countsOnByOneWhereNumbersAreDrawnSeldom() throws Exception {
    assertThat(here.next(QUOTES)).isEqualTo(1);
    Thread.sleep(1_100);
    assertThat(here.next(QUOTES)).isEqualTo(2);
    assertThat(elsewhere.next(QUOTES)).isEqualTo(3);
  }

  @Test
  void countsEachEntityAndBucketByItself() {
    assertThat(here.next(QUOTES)).isEqualTo(1);
    assertThat(here.next(new Counters.Key("quote", "2027"))).isEqualTo(1);
    assertThat(here.next(new Counters.Key("order", "2026"))).isEqualTo(1);
  }

  @Test
  void givesManyInARowForAnImport() throws SQLException {
    assertThat(here.next(QUOTES, 1_000_000)).isEqualTo(1);
    assertThat(elsewhere.next(QUOTES, 10)).isEqualTo(1_000_001);
    try (Connection connection = source.getConnection()) {
      assertThat(here.nextWithoutGaps(new Db(connection), QUOTES, 5)).isEqualTo(1_000_011);
    }
    assertThat(here.next(QUOTES)).isEqualTo(1_000_016);
  }

  @Test
  void goesOnAfterAValueWrittenByHand() throws SQLException {
    for (int i = 0; i < 4; i++) {
      here.next(QUOTES);
    }
    here.raise(QUOTES, 40);
    assertThat(here.next(QUOTES)).isEqualTo(41);
    here.raise(QUOTES, 7);
    assertThat(here.next(QUOTES)).isGreaterThan(41);
    try (Connection connection = source.getConnection()) {
      Db db = new Db(connection);
      Counters.Key orders = new Counters.Key("order", "");
      here.raiseWithoutGaps(db, orders, 12);
      assertThat(here.nextWithoutGaps(db, orders, 1)).isEqualTo(13);
    }
  }

  @Test
  void givesIdsInOrderAndNeverTwice() {
    Ids first = new Ids(source);
    Ids second = new Ids(source);
    List<Long> given = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      given.add(first.next());
      given.add(second.next());
    }
    long[] many = first.next(1_000);
    assertThat(many).isSorted().hasSize(1_000);
    Arrays.stream(many).forEach(given::add);
    assertThat(given).hasSize(2_200).doesNotHaveDuplicates();
  }
}
