package youke.kernel.sample;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.access.Standing;
import youke.kernel.catalog.Catalog;
import youke.kernel.model.Role;
import youke.kernel.problem.Outcome;
import youke.kernel.record.ActKind;
import youke.kernel.record.Book;
import youke.kernel.record.Intent;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.kernel.schema.Schema;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;
import youke.kernel.text.Language;
import youke.postgres.TestDatabase;

/**
 * A sample book in a fresh database: a company (1) with departments north (2) and south (3); north
 * has a team (4). Persons: 11 and 12 sell in the team, 13 manages north, 14 sells in the south, 15
 * reads everything, 16 administers.
 */
public final class SampleBook {
  public static final long TEAM = 4;

  private final Catalog catalog = Sample.catalog();
  private final DataSource direct;
  private final DataSource database;
  private final Records records;
  private final AtomicLong ids = new AtomicLong(1000);

  public SampleBook() {
    direct = TestDatabase.fresh().dataSource();
    database = pooled(direct);
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.UTC);
    AtomicLong numbers = new AtomicLong();
    Book book =
        new Book(
            database,
            () -> catalog,
            clock,
            ids::incrementAndGet,
            (_, entity, _, _, count) -> {
              List<String> drawn = new ArrayList<>();
              for (int i = 0; i < count; i++) {
                drawn.add(entity.name() + "-" + numbers.incrementAndGet());
              }
              return drawn;
            });
    records = new Records(book);
    try (Connection connection = database.getConnection()) {
      Schema.createAll(connection, catalog);
      Db db = new Db(connection);
      node(db, 1, "公司", null);
      node(db, 2, "北区", 1L);
      node(db, 3, "南区", 1L);
      node(db, TEAM, "一组", 2L);
      person(db, 11, "陈思远", TEAM);
      person(db, 12, "林晓岚", TEAM);
      person(db, 13, "周子航", 2);
      person(db, 14, "赵敏", 3);
      person(db, 15, "王芳", 1);
      person(db, 16, "李强", 1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  // A connection of its own for each question would cost more than the question.
  private static DataSource pooled(DataSource direct) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(direct);
    config.setMaximumPoolSize(6);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  private static void node(Db db, long id, String name, @Nullable Long parent) {
    db.run(
        Sql.of(
            "insert into organisation (id, version, created_act, name, parent, created_at, changed_at)"
                + " values (?, 1, 0, ?, ?, now(), now())",
            id,
            name,
            parent));
  }

  private static void person(Db db, long id, String name, long department) {
    db.run(
        Sql.of(
            "insert into employee (id, version, created_act, name, department, created_at, changed_at)"
                + " values (?, 1, 0, ?, ?, now(), now())",
            id,
            name,
            department));
  }

  public Catalog catalog() {
    return catalog;
  }

  public DataSource database() {
    return database;
  }

  /** Connections beside the pool, for pools of a test's own. */
  public DataSource direct() {
    return direct;
  }

  public Records records() {
    return records;
  }

  /** Sells in the team. */
  public Caller seller() {
    return caller(
        11, "陈思远", Set.of(Sample.SALES), List.of(TEAM), List.of(TEAM), List.of(4L, 2L, 1L));
  }

  /** Sells in the same team. */
  public Caller colleague() {
    return caller(
        12, "林晓岚", Set.of(Sample.SALES), List.of(TEAM), List.of(TEAM), List.of(4L, 2L, 1L));
  }

  /** Manages the north. */
  public Caller manager() {
    return caller(13, "周子航", Set.of(Sample.MANAGER), List.of(2L), List.of(2L, 4L), List.of(2L, 1L));
  }

  /** Sells in the south. */
  public Caller stranger() {
    return caller(14, "赵敏", Set.of(Sample.SALES), List.of(3L), List.of(3L), List.of(3L, 1L));
  }

  /** Reads all accounts. */
  public Caller reader() {
    return caller(
        15, "王芳", Set.of(Sample.READER), List.of(1L), List.of(1L, 2L, 3L, 4L), List.of(1L));
  }

  /** Has no role at all. */
  public Caller nobody() {
    return caller(17, "无名", Set.of(), List.of(), List.of(), List.of());
  }

  public Caller caller(
      long person,
      String name,
      Set<Role> roles,
      List<Long> team,
      List<Long> below,
      List<Long> within) {
    Set<String> names = Set.copyOf(roles.stream().map(Role::name).toList());
    return new Caller(
        person,
        name,
        names,
        Rights.of(names, catalog.grants(), catalog.fieldGrants()),
        new Standing(team, below, List.of(1L, 2L, 3L, 4L), within),
        Language.ZH,
        ZoneId.of("Asia/Shanghai"),
        null);
  }

  /** Makes a record as somebody; its id. */
  public long create(Caller caller, String entity, Map<String, @Nullable Object> values) {
    long id = records.newId();
    create(caller, entity, id, values).orThrow();
    return id;
  }

  public Outcome<Receipt> create(
      Caller caller, String entity, long id, Map<String, @Nullable Object> values) {
    return records.run(
        caller, Intent.of(ActKind.CREATE), List.of(new Step.Create(entity, id, values)));
  }

  public Outcome<Receipt> change(
      Caller caller,
      String entity,
      long id,
      @Nullable Integer version,
      Map<String, @Nullable Object> values) {
    return records.run(
        caller, Intent.of(ActKind.CHANGE), List.of(new Step.Change(entity, id, version, values)));
  }

  /** One value read straight from the database, as text. */
  public @Nullable String value(String sql, Object... binds) {
    try (Connection connection = database.getConnection()) {
      return new Db(connection)
          .first(Sql.of(sql, binds), row -> java.util.Optional.ofNullable(row.getString(1)))
          .flatMap(found -> found)
          .orElse(null);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
