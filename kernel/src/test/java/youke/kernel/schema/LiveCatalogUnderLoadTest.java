package youke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.kernel.definition.DefinitionChange.put;
import static youke.kernel.schema.LiveBook.define;
import static youke.kernel.schema.LiveBook.field;
import static youke.kernel.schema.LiveBook.names;
import static youke.kernel.schema.LiveBook.problems;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.definition.DefinitionChange;
import youke.kernel.definition.DefinitionProblem;
import youke.kernel.model.CustomField.Trait;
import youke.kernel.model.Kind;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;

final class LiveCatalogUnderLoadTest {
  private static final Kind.Text TEXT = new Kind.Text(40);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private LiveBook book;
  private LiveCatalog live;
  private final AtomicInteger worked = new AtomicInteger();
  private volatile boolean stop;

  @BeforeEach
  void open() throws SQLException {
    book = LiveBook.fresh();
    book.plants(200);
    live = book.process();
  }

  @AfterEach
  void close() {
    stop = true;
    threads.close();
    book.close();
  }

  @Test
  void failsNobodyWhileEightReadAndWriteTheTable() throws Exception {
    List<Future<Integer>> at = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      at.add(threads.submit(() -> work("select count(name) from plant where name > ?")));
      at.add(threads.submit(() -> work("update plant set version = version + 1 where name = ?")));
    }
    for (int i = 0; i < 5; i++) {
      assertThat(problems(define(live, put(field("x_n" + i, TEXT, Trait.UNIQUE, Trait.INDEXED)))))
          .isEmpty();
    }
    stop = true;
    for (Future<Integer> one : at) {
      assertThat(one.get()).isPositive();
    }
    assertThat(names(live.current())).contains("x_n0", "x_n4");
  }

  @Test
  void triesAgainBehindALongTransactionWhileReadersGoOn() throws Exception {
    Future<Outcome<Catalog>> defined;
    Future<Integer> reader;
    try (Connection connection = book.source().getConnection()) {
      connection.setAutoCommit(false);
      Rows.strings(connection, "select id from plant limit 1");
      defined = threads.submit(() -> define(live, put(field("x_late", TEXT))));
      String waits = "from pg_locks where mode = 'AccessExclusiveLock' and not granted";
      assertThat(comesTrue(Duration.ofSeconds(10), () -> count(waits) > 0)).isTrue();
      reader = threads.submit(() -> work("select count(name) from plant where name > ?"));
      // Behind an ALTER that waits without a limit, readers would stand until the rollback.
      for (int more = 1; more <= 3; more++) {
        int seen = worked.get();
        assertThat(comesTrue(Duration.ofSeconds(10), () -> worked.get() > seen + 10)).isTrue();
        assertThat(comesTrue(Duration.ofSeconds(10), () -> count(waits) > 0)).isTrue();
      }
      assertThat(defined).isNotDone();
      connection.rollback();
    }
    assertThat(problems(defined.get(20, TimeUnit.SECONDS))).isEmpty();
    stop = true;
    assertThat(reader.get()).isGreaterThan(30);
    assertThat(names(live.current())).contains("x_late");
  }

  @Test
  void givesUpOnATableThatStaysInUseAndLeavesNothingBehind() throws Exception {
    LiveCatalog hasty = book.process(Duration.ofMillis(500));
    try (Connection connection = book.source().getConnection()) {
      connection.setAutoCommit(false);
      Rows.strings(connection, "select id from plant limit 1");
      Problem busy = problems(define(hasty, put(field("x_late", TEXT)))).getFirst();
      assertThat(busy.code()).isEqualTo(DefinitionProblem.TABLE_BUSY);
      connection.rollback();
    }
    assertThat(hasty.edition().version()).isZero();
    assertThat(problems(define(hasty, put(field("x_late", new Kind.Decimal(2)))))).isEmpty();
  }

  @Test
  void isFollowedByAnotherProcessWithinASecond() throws Exception {
    LiveCatalog other = book.process();
    define(live, put(field("x_one", TEXT)));
    assertThat(comesTrue(Duration.ofSeconds(1), () -> names(other.current()).contains("x_one")))
        .isTrue();
    define(other, put(field("x_two", TEXT)));
    assertThat(comesTrue(Duration.ofSeconds(1), () -> names(live.current()).contains("x_two")))
        .isTrue();
  }

  @Test
  void isFollowedByAProcessWhoseListeningWasCutOff() throws Exception {
    LiveCatalog other = book.process();
    String listening =
        "from pg_stat_activity where state = 'idle' and query like 'select coalesce(max(version)%'";
    assertThat(comesTrue(Duration.ofSeconds(5), () -> count(listening) == 2)).isTrue();
    book.ask("select pg_terminate_backend(pid) " + listening);
    define(live, put(field("x_one", TEXT)));
    assertThat(comesTrue(Duration.ofSeconds(5), () -> names(other.current()).contains("x_one")))
        .isTrue();
  }

  @Test
  void letsTwoProcessesDefineDifferentFieldsAtOnce() throws Exception {
    LiveCatalog other = book.process();
    List<Outcome<Catalog>> both =
        atOnce(
            () -> live.define(1L, 0, change(field("x_one", TEXT))),
            () -> other.define(2L, 0, change(field("x_two", TEXT))));
    assertThat(both).allMatch(outcome -> problems(outcome).isEmpty());
    live.refresh();
    other.refresh();
    assertThat(names(live.current())).contains("x_one", "x_two");
    assertThat(names(other.current())).contains("x_one", "x_two");
    assertThat(live.edition().version()).isEqualTo(2);
  }

  @Test
  void refusesTheSecondOfTwoWhoDefineTheSameField() throws Exception {
    LiveCatalog other = book.process();
    List<Outcome<Catalog>> both =
        atOnce(
            () -> live.define(1L, 0, change(field("x_one", TEXT))),
            () -> other.define(2L, 0, change(field("x_one", TEXT, Trait.REQUIRED))));
    assertThat(both.stream().flatMap(outcome -> problems(outcome).stream()))
        .extracting(Problem::code)
        .containsExactly(DefinitionProblem.DEFINED_MEANWHILE);
    assertThat(live.refresh().entity("plant").field("x_one"))
        .isEqualTo(live.current().entity("plant").field("x_one"));
    assertThat(live.edition().version()).isEqualTo(1);
  }

  private static DefinitionChange change(DefinedField field) {
    return DefinitionChange.of(put(field));
  }

  private List<Outcome<Catalog>> atOnce(
      Callable<Outcome<Catalog>> one, Callable<Outcome<Catalog>> two) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<Outcome<Catalog>>> both = new ArrayList<>();
    for (Callable<Outcome<Catalog>> each : List.of(one, two)) {
      both.add(
          threads.submit(
              () -> {
                start.await();
                return each.call();
              }));
    }
    return List.of(both.get(0).get(), both.get(1).get());
  }

  /** Runs a statement over and over until told to stop; any failure is the test's. */
  private int work(String sql) throws SQLException {
    int done = 0;
    try (Connection connection = book.source().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      while (!stop) {
        statement.setString(1, "1");
        if (statement.execute()) {
          try (ResultSet rows = statement.getResultSet()) {
            rows.next();
          }
        }
        worked.incrementAndGet();
        done++;
      }
    }
    return done;
  }

  private long count(String from) {
    try {
      return Long.parseLong(book.ask("select count(*) " + from).getFirst());
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static boolean comesTrue(Duration within, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + within.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(10);
    }
    return true;
  }
}
