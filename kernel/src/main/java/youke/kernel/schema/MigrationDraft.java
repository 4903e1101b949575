package youke.kernel.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import youke.kernel.catalog.Catalog;
import youke.kernel.store.DatabaseFailure;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;

/**
 * What the migration files of some modules still lack of a catalog's tables, and the next file that
 * would add it, for a person to review. Nothing that loses data is ever drafted but as a comment.
 */
public final class MigrationDraft {
  private static final String WANTED = "draft_wanted";
  private static final String FOUND = "draft_found";

  private final Tables tables;
  private final List<Difference> differences;

  private MigrationDraft(Tables tables, List<Difference> differences) {
    this.tables = tables;
    this.differences = differences;
  }

  /**
   * Compares the catalog's tables with those that the modules' migrations make.
   *
   * @param scratch a database without anything of value; two schemas are made in it and dropped
   */
  public static MigrationDraft of(DataSource scratch, Catalog catalog, List<String> modules)
      throws InterruptedException {
    return of(scratch, catalog, Migrations.of(modules));
  }

  static MigrationDraft of(DataSource scratch, Catalog catalog, Migrations migrations)
      throws InterruptedException {
    Tables tables = Tables.of(catalog);
    try (Connection connection = scratch.getConnection()) {
      Db db = new Db(connection);
      drop(db);
      db.run(Sql.of("create schema " + WANTED));
      db.run(Sql.of("set search_path to " + WANTED));
      Schema.createAll(connection, catalog);
      Map<String, FoundTable> wanted = Introspection.all(db);
      migrations.apply(scratch, FOUND);
      db.run(Sql.of("set search_path to " + FOUND));
      Map<String, FoundTable> found =
          Introspection.all(db).entrySet().stream()
              .filter(table -> !table.getKey().equals(Migrations.TABLE))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      db.run(Sql.of("reset search_path"));
      drop(db);
      return new MigrationDraft(tables, Comparison.of(wanted, found));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static void drop(Db db) {
    Stream.of(WANTED, FOUND)
        .forEach(schema -> db.run(Sql.of("drop schema if exists " + schema + " cascade")));
  }

  /** Whether the migrations make exactly the catalog's tables. */
  public boolean isEmpty() {
    return differences.isEmpty();
  }

  /** The differences, one a line. */
  public String told() {
    return differences.stream().map(Difference::told).collect(Collectors.joining("\n"));
  }

  /** The statements that would bring the tables up to the catalog. */
  public String sql() {
    List<String> statements = new ArrayList<>();
    if (!differences.isEmpty() && tables.byName().keySet().stream().allMatch(this::isMissing)) {
      statements.add(Tables.createIds());
    }
    for (TableModel table : tables.byName().values()) {
      differences.stream()
          .filter(difference -> difference.table().equals(table.name()))
          .forEach(difference -> statements.addAll(sql(table, difference)));
    }
    differences.stream()
        .filter(difference -> tables.find(difference.table()).isEmpty())
        .forEach(left -> statements.add(forReview(left)));
    return statements.stream()
        .map(sql -> sql.startsWith("--") ? sql + "\n" : sql + ";\n")
        .collect(Collectors.joining());
  }

  /**
   * Writes the statements as the module's next file and adds it to the module's contents.
   *
   * @param resources the folder that the module's class-path resources are built from
   * @param topic a few words for the file's name, lower case with hyphens
   */
  public Path write(Path resources, String module, String topic) {
    try {
      Path folder = Files.createDirectories(resources.resolve(MigrationFile.folder(module)));
      Path contents = folder.resolve(MigrationFile.CONTENTS);
      int next = Files.exists(contents) ? Files.readAllLines(contents).size() + 1 : 1;
      String name = "%04d-%s.sql".formatted(next, topic);
      Path file = folder.resolve(name);
      Files.writeString(file, sql(), StandardOpenOption.CREATE_NEW);
      Files.writeString(
          contents, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isMissing(String table) {
    return differences.contains(new Difference.TableMissing(table));
  }

  private static List<String> sql(TableModel table, Difference difference) {
    String alter = "alter table " + Sql.name(table.name()) + " ";
    return switch (difference) {
      case Difference.TableMissing _ -> table.create();
      case Difference.ColumnMissing(_, Column column) ->
          column.required() && column.constant().isEmpty()
              ? List.of(forReview(difference))
              : List.of(alter + "add column " + column.sql());
      case Difference.PartMissing(_, String name, String definition, boolean index) ->
          index
              ? List.of(definition)
              : List.of(alter + "add constraint " + Sql.name(name) + " " + definition);
      case Difference.TableLeft _,
          Difference.ColumnLeft _,
          Difference.ColumnChanged _,
          Difference.PartLeft _,
          Difference.PartChanged _ ->
          List.of(forReview(difference));
    };
  }

  private static String forReview(Difference difference) {
    return "-- For review: " + difference.told();
  }
}
