package youke.kernel.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.definition.DefinitionChange;
import youke.kernel.model.CustomField.Trait;
import youke.kernel.model.Kind;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.store.Db;
import youke.kernel.text.Label;
import youke.postgres.TestDatabase;

/** A book with the plant's tables, and processes that share it. */
final class LiveBook implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestDatabase database;
  private final DataSource source;
  private final List<LiveCatalog> processes = new ArrayList<>();

  private LiveBook(TestDatabase database, DataSource source) throws SQLException {
    this.database = database;
    this.source = source;
    try (Connection connection = source.getConnection()) {
      Schema.createAll(connection, Plant.catalog());
    }
  }

  static LiveBook fresh() throws SQLException {
    TestDatabase database = TestDatabase.fresh();
    return new LiveBook(database, database.dataSource());
  }

  /** Another book in the same database. */
  LiveBook beside(String schema) throws SQLException {
    run("create schema " + schema);
    PGSimpleDataSource there = new PGSimpleDataSource();
    there.setUrl(database.jdbcUrl());
    there.setUser(database.user());
    there.setPassword(database.password());
    there.setCurrentSchema(schema);
    return new LiveBook(database, there);
  }

  DataSource source() {
    return source;
  }

  /** One more process of the product on this book. */
  LiveCatalog process() {
    return process(PATIENCE);
  }

  LiveCatalog process(Duration patience) {
    LiveCatalog process =
        LiveCatalog.open(source, source, Plant.contents(), Clock.systemUTC(), patience);
    processes.add(process);
    return process;
  }

  void run(String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  List<String> ask(String query) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return Rows.strings(connection, query);
    }
  }

  /** What the database lacks of a catalog's tables. */
  List<String> missing(Catalog catalog) throws SQLException {
    try (var connection = source.getConnection()) {
      var found = Introspection.all(new Db(connection));
      return Tables.of(catalog).byName().values().stream()
          .flatMap(table -> missing(table, found.get(table.name())).stream())
          .toList();
    }
  }

  private static List<String> missing(TableModel table, @Nullable FoundTable found) {
    if (found == null) {
      return List.of(table.name());
    }
    List<String> missing = new ArrayList<>();
    table.columns().stream()
        .filter(
            column ->
                Optional.ofNullable(found.columns().get(column.name()))
                    .filter(there -> there.type().equals(column.type()))
                    .isEmpty())
        .forEach(column -> missing.add(column.sql()));
    table.indexes().stream()
        .filter(index -> !found.indexes().containsKey(index.name()))
        .forEach(index -> missing.add(index.name()));
    return missing;
  }

  List<String> columns(String table) throws SQLException {
    return ask(
        "select column_name from information_schema.columns where table_name = '" + table + "'");
  }

  List<String> indexes(String table) throws SQLException {
    return ask("select indexname from pg_indexes where tablename = '" + table + "'");
  }

  /** Makes some plants named 1, 2, ... */
  void plants(int count) throws SQLException {
    run(
        "insert into plant (id, name, created_act, created_at, changed_at)"
            + " select nextval('record_id'), i::text, 1, now(), now()"
            + " from generate_series(1, "
            + count
            + ") i");
  }

  static DefinedField field(String name, Kind<?> kind, Trait... traits) {
    return DefinedField.of("plant", name, Label.of("字段 " + name, "Field " + name), kind, traits);
  }

  /** Defines on the version that the process has in force. */
  static Outcome<Catalog> define(LiveCatalog process, DefinitionChange.Step... steps) {
    return process.define(7L, process.edition().version(), DefinitionChange.of(steps));
  }

  static List<Problem> problems(Outcome<Catalog> outcome) {
    return switch (outcome) {
      case Outcome.Done<Catalog> _ -> List.of();
      case Outcome.Refused<Catalog> refused -> refused.problems().all();
    };
  }

  static Set<String> names(Catalog catalog) {
    return catalog.entity("plant").fields().stream()
        .map(field -> field.name())
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    processes.forEach(LiveCatalog::close);
    if (source instanceof PGSimpleDataSource own && own.getCurrentSchema() != null) {
      return;
    }
    database.close();
  }
}
