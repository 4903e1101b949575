package youke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.text.Language;
import youke.postgres.TestDatabase;

final class MigrationsTest {
  private static final MigrationFile FIRST =
      file(1, "0001-cars.sql", "create table car (id bigint primary key, name text);");
  private static final MigrationFile SECOND =
      file(
          2,
          "0002-colours.sql",
          """
          -- Is every car red?
          alter table car add column colour text;
          update car set colour = 'red' where name = '甲; 乙?';
          """);

  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource source = database.dataSource();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void makesTheBookAndAppliesEachFileOnce() throws Exception {
    assertThat(of(FIRST, SECOND).apply(source, "book"))
        .containsExactly("test/0001-cars.sql", "test/0002-colours.sql");
    assertThat(of(FIRST, SECOND).apply(source, "book")).isEmpty();
    assertThat(ask("select number || ' ' || name from book.migration order by number"))
        .containsExactly("1 0001-cars.sql", "2 0002-colours.sql");
  }

  @Test
  void upgradesATableWithDataInIt() throws Exception {
    of(FIRST).apply(source, "book");
    ask("insert into book.car values (1, '甲; 乙?'), (2, '丙') returning id");
    assertThat(of(FIRST, SECOND).apply(source, "book")).containsExactly("test/0002-colours.sql");
    assertThat(ask("select concat_ws(' ', id, colour) from book.car order by id"))
        .containsExactly("1 red", "2");
  }

  @Test
  void keepsBooksOfOneDatabaseApart() throws Exception {
    of(FIRST, SECOND).apply(source, "book");
    of(FIRST).apply(source, "practice");
    assertThat(
            ask("select table_schema from information_schema.columns where column_name='colour'"))
        .containsExactly("book");
  }

  @Test
  void letsTwoStartersAtOnceApplyEachFileOnce() throws Exception {
    MigrationFile slow =
        file(
            1,
            "0001-cars.sql",
            "select pg_sleep(0.5);" + FIRST.sql() + "insert into car values (1);");
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<List<String>> starter =
        () -> {
          start.await();
          return of(slow).apply(source, "book");
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<String>>> done = threads.invokeAll(List.of(starter, starter));
      assertThat(List.of(done.get(0).get(), done.get(1).get()))
          .containsExactlyInAnyOrder(List.of("test/0001-cars.sql"), List.of());
    }
    assertThat(ask("select count(*) from book.car")).containsExactly("1");
  }

  @Test
  void refusesAFileThatWasChangedAfterItWasApplied() throws Exception {
    of(FIRST).apply(source, "book");
    MigrationFile changed = file(1, FIRST.name(), FIRST.sql() + " -- better");
    Problem problem = refused(of(changed, SECOND));
    assertThat(problem.code()).isEqualTo(SchemaProblem.MIGRATION_CHANGED);
    assertThat(problem.message(Language.EN)).contains("test/0001-cars.sql", FIRST.checksum());
    assertThat(ask("select count(*) from book.migration")).containsExactly("1");
  }

  @Test
  void takesOtherLineEndsForTheSameFile() throws Exception {
    of(FIRST, SECOND).apply(source, "book");
    MigrationFile windows = file(2, SECOND.name(), SECOND.sql().replace("\n", "\r\n"));
    assertThat(of(FIRST, windows).apply(source, "book")).isEmpty();
  }

  @Test
  void refusesADatabaseThatALaterReleaseHasUpgraded() throws Exception {
    of(FIRST, SECOND).apply(source, "book");
    Problem problem = refused(of(FIRST));
    assertThat(problem.code()).isEqualTo(SchemaProblem.DATABASE_NEWER);
    assertThat(problem.message(Language.ZH)).contains("test/0002-colours.sql");
  }

  @Test
  void refusesAFileSlippedInBeforeOneThatWasApplied() throws Exception {
    of(FIRST, SECOND).apply(source, "book");
    ask("delete from book.migration where number = 1 returning 1");
    assertThat(refused(of(FIRST, SECOND)).code()).isEqualTo(SchemaProblem.MIGRATION_MISSING);
  }

  @Test
  void leavesNothingOfAFileThatFails() throws Exception {
    MigrationFile wrong =
        file(
            2, "0002-wrong.sql", "alter table car add column size int; create table car (id int);");
    Problem problem = refused(of(FIRST, wrong));
    assertThat(problem.code()).isEqualTo(SchemaProblem.MIGRATION_FAILED);
    assertThat(problem.message(Language.EN)).contains("0002-wrong.sql", "already exists");
    assertThat(ask("select name from book.migration")).containsExactly("0001-cars.sql");
    assertThat(ask("select column_name from information_schema.columns where table_name = 'car'"))
        .containsExactlyInAnyOrder("id", "name");
    assertThat(of(FIRST, SECOND).apply(source, "book")).containsExactly("test/0002-colours.sql");
  }

  @Test
  void readsTheFilesOfAModuleFromTheClassPath() throws Exception {
    assertThat(Migrations.of(List.of("kernel", "no-such-module")).apply(source, "book"))
        .contains("kernel/0001-kernel-tables.sql");
    assertThat(ask("select nextval('book.record_id')")).containsExactly("1");
  }

  private static Migrations of(MigrationFile... files) {
    return new Migrations(List.of(List.of(files)));
  }

  private static MigrationFile file(int number, String name, String sql) {
    return new MigrationFile("test", number, name, sql);
  }

  private Problem refused(Migrations migrations) {
    Refusal[] refusal = new Refusal[1];
    assertThatThrownBy(() -> migrations.apply(source, "book"))
        .isInstanceOfSatisfying(Refusal.class, thrown -> refusal[0] = thrown);
    return refusal[0].problems().first();
  }

  private List<String> ask(String query) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return Rows.strings(connection, query);
    }
  }
}
