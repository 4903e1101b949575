package youke;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.access.Standing;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.record.ActKind;
import youke.kernel.record.Book;
import youke.kernel.record.Intent;
import youke.kernel.record.Numbers;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.kernel.schema.Schema;
import youke.kernel.store.Counters;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;
import youke.kernel.text.Language;
import youke.org.Roles;
import youke.postgres.TestDatabase;

/** The business in a fresh database, kept by one person who may do everything with its records. */
final class BusinessBook {
  private static final long PERSON = 11;

  private final Catalog catalog = Catalog.compile(Business.CONTENTS, Definitions.NONE).orThrow();
  private final DataSource database = pooled(TestDatabase.fresh().dataSource());
  private final Records records;

  BusinessBook() {
    AtomicLong ids = new AtomicLong(1000);
    records =
        new Records(
            new Book(
                database,
                () -> catalog,
                Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC),
                ids::incrementAndGet,
                new Numbers(new Counters(database))));
    try (Connection connection = database.getConnection()) {
      Schema.createAll(connection, catalog);
      Db db = new Db(connection);
      db.run(
          Sql.of(
              "insert into organisation (id, version, created_act, name, kind, created_at,"
                  + " changed_at) values (1, 1, 0, '公司', 'COMPANY', now(), now())"));
      db.run(
          Sql.of(
              "insert into employee (id, version, created_act, name, department, state, created_at,"
                  + " changed_at) values (?, 1, 0, '林晓岚', 1, 'ACTIVE', now(), now())",
              PERSON));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DataSource pooled(DataSource direct) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(direct);
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  Records records() {
    return records;
  }

  /** The person, with the rights of a business administrator. */
  Caller caller() {
    Set<String> roles = Set.of(Roles.BUSINESS_ADMINISTRATOR.name());
    return new Caller(
        PERSON,
        "林晓岚",
        roles,
        Rights.of(roles, catalog.grants(), catalog.fieldGrants()),
        new Standing(List.of(1L), List.of(1L), List.of(1L), List.of(1L)),
        Language.ZH,
        ZoneId.of("Asia/Shanghai"),
        null);
  }

  /** Makes a record; its id. */
  long create(String entity, Map<String, @Nullable Object> values) {
    long id = records.newId();
    run(new Step.Create(entity, id, values)).orThrow();
    return id;
  }

  Outcome<Receipt> change(String entity, long id, Map<String, @Nullable Object> values) {
    return run(new Step.Change(entity, id, null, values));
  }

  Outcome<Receipt> act(String entity, long id, String action, Record input) {
    return run(new Step.Do(entity, id, null, action, input));
  }

  Outcome<Receipt> run(Step... steps) {
    return records.run(caller(), Intent.of(ActKind.CHANGE), List.of(steps));
  }

  /** One value read straight from the database, as text; null when there is none. */
  @Nullable String value(String sql, Object... binds) {
    try (Connection connection = database.getConnection()) {
      return new Db(connection)
          .first(Sql.of(sql, binds), row -> Optional.ofNullable(row.getString(1)))
          .flatMap(found -> found)
          .orElse(null);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One value that is there. */
  String text(String sql, Object... binds) {
    return Optional.ofNullable(value(sql, binds)).orElseThrow();
  }

  static void done(Outcome<Receipt> outcome) {
    var _ = outcome.orThrow();
  }

  /** Why it was refused; fails when it was done. */
  static Problem refused(Outcome<Receipt> outcome) {
    return switch (outcome) {
      case Outcome.Refused<Receipt>(var problems) -> problems.first();
      case Outcome.Done<Receipt> done -> throw new AssertionError("done: " + done);
    };
  }
}
