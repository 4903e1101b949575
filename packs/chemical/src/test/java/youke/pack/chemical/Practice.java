package youke.pack.chemical;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import youke.Business;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions;
import youke.kernel.record.Book;
import youke.kernel.record.Numbers;
import youke.kernel.record.Records;
import youke.kernel.schema.Schema;
import youke.kernel.store.Counters;
import youke.kernel.store.Db;
import youke.kernel.store.Ids;
import youke.kernel.store.Sql;
import youke.org.Directory;
import youke.postgres.TestDatabase;

/** A practice book on a fresh database, filled with the demo as of a moment. */
final class Practice {
  final Catalog catalog = Catalog.compile(Business.CONTENTS, Definitions.NONE).orThrow();
  final DataSource database;
  final Book book;
  final Records records;
  final Directory directory;

  private final Counters counters;

  private Practice(Instant now) {
    DataSource direct = TestDatabase.fresh().dataSource();
    database = pooled(direct);
    Clock clock = Clock.fixed(now, Story.ZONE);
    try (Connection connection = database.getConnection()) {
      Schema.createAll(connection, catalog);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    counters = Counters.alone(database);
    book = new Book(database, () -> catalog, clock, new Ids(database)::next, new Numbers(counters));
    records = new Records(book);
    directory = new Directory(records, clock);
  }

  static Practice empty(Instant now) {
    return new Practice(now);
  }

  static Practice filled(Instant now) {
    return filled(now, new ChemicalDemo());
  }

  /** Some percent of a practice book. */
  static Practice filled(Instant now, int percent) {
    return filled(now, new ChemicalDemo(percent));
  }

  private static Practice filled(Instant now, ChemicalDemo demo) {
    Practice practice = new Practice(now);
    demo.fill(practice.book, _ -> {});
    practice.counters.giveBack();
    return practice;
  }

  private static DataSource pooled(DataSource direct) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(direct);
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  /** A value read straight from the database. */
  @Nullable String value(String sql, Object... binds) {
    return lines(sql, binds).stream().findFirst().orElse(null);
  }

  long number(String sql, Object... binds) {
    return Long.parseLong(Optional.ofNullable(value(sql, binds)).orElseThrow());
  }

  /** The first column of all rows. */
  List<String> lines(String sql, Object... binds) {
    try (Connection connection = database.getConnection()) {
      return new Db(connection)
          .list(Sql.of(sql, binds), row -> Optional.ofNullable(row.getString(1)).orElse(""));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
