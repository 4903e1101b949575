package youke.kernel.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import youke.kernel.definition.DefinitionProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;
import youke.kernel.store.DatabaseFailure;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;

/**
 * Gives the tables of a running book the columns and indexes that a new catalog needs, while people
 * work in them: no statement makes anybody wait for longer than a moment.
 */
final class TableGrowth {
  /** PostgreSQL allows 1,600 and counts dropped columns as well. */
  static final int MOST_COLUMNS = 500;

  private static final Logger LOG = LoggerFactory.getLogger(TableGrowth.class);
  private static final String BUSY = "55P03";

  private final Db db;
  private final Tables before;
  private final Tables after;
  private final Backoff backoff;
  private final List<TableModel> grown;
  private final Deque<String> back = new ArrayDeque<>();

  /**
   * @param db a connection that commits by itself and keeps the book's lock
   * @param patience how long to try again while a table is in use
   */
  TableGrowth(Db db, Tables before, Tables after, Duration patience) {
    this.db = db;
    this.before = before;
    this.after = after;
    this.backoff = new Backoff(patience);
    this.grown =
        after.byName().values().stream()
            .filter(table -> !before.find(table.name()).equals(Optional.of(table)))
            .toList();
  }

  /** What makes it impossible: too many columns, or something else under a column's name. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (TableModel table : grown) {
      Introspection.one(db, table.name()).ifPresent(found -> check(table, found, problems));
    }
    return problems;
  }

  private void check(TableModel table, FoundTable found, List<Problem> problems) {
    int missing = 0;
    for (Column column : table.columns()) {
      Column there = found.columns().get(column.name());
      if (there == null) {
        missing++;
      } else if (!there.type().equals(column.type())) {
        problems.add(problem(DefinitionProblem.COLUMN_TAKEN, place(table.name(), column.name())));
      }
    }
    if (missing > 0 && found.slots() + missing > MOST_COLUMNS) {
      problems.add(
          problem(DefinitionProblem.TOO_MANY_COLUMNS, after.called(table.name()))
              .with("max", MOST_COLUMNS));
    }
  }

  /**
   * Makes what is missing.
   *
   * @throws Refusal when a table stays in use or values are not unique; what was made is taken back
   */
  void grow() {
    List<Problem> problems = new ArrayList<>();
    try {
      for (TableModel table : grown) {
        Optional<FoundTable> found = Introspection.one(db, table.name());
        if (found.isEmpty()) {
          create(table);
        } else {
          addColumns(table, found.get());
          problems.addAll(addIndexes(table, found.get()));
        }
      }
    } catch (DatabaseFailure | Refusal failed) {
      takeBack();
      throw failed;
    }
    if (!problems.isEmpty()) {
      takeBack();
      throw new Refusal(new Problems(problems));
    }
  }

  /** Drops the indexes that only the catalog before needed; called once the new one is in force. */
  void tidy() {
    for (TableModel table : before.byName().values()) {
      List<Index> kept = after.find(table.name()).map(TableModel::indexes).orElse(table.indexes());
      table.indexes().stream()
          .filter(index -> kept.stream().noneMatch(one -> one.name().equals(index.name())))
          .forEach(index -> quietly(dropIndex(index.name())));
    }
  }

  /** Drops unique indexes of fields that are no longer unique; only a crash leaves any. */
  void tidyLeft() {
    for (FoundTable found : Introspection.all(db).values()) {
      List<Index> wanted = after.find(found.name()).map(TableModel::indexes).orElse(List.of());
      found.indexes().entrySet().stream()
          .filter(index -> index.getValue().unique())
          .map(Map.Entry::getKey)
          .filter(index -> index.startsWith(found.name() + "_x_"))
          .filter(index -> wanted.stream().noneMatch(one -> one.name().equals(index)))
          .forEach(index -> quietly(dropIndex(index)));
    }
  }

  private void create(TableModel table) {
    transaction(table.name(), table.create());
    back.push("drop table " + Sql.name(table.name()));
  }

  private void addColumns(TableModel table, FoundTable found) {
    List<Column> missing =
        table.columns().stream()
            .filter(column -> !found.columns().containsKey(column.name()))
            .toList();
    if (!missing.isEmpty()) {
      String alter = "alter table " + Sql.name(table.name());
      transaction(
          table.name(),
          List.of(
              alter
                  + missing.stream()
                      .map(column -> " add column " + column.sql())
                      .collect(Collectors.joining(","))));
      back.push(
          alter
              + missing.stream()
                  .map(column -> " drop column " + Sql.name(column.name()))
                  .collect(Collectors.joining(",")));
    }
  }

  private List<Problem> addIndexes(TableModel table, FoundTable found) {
    List<Problem> problems = new ArrayList<>();
    for (Index index : table.indexes()) {
      FoundTable.FoundIndex there = found.indexes().get(index.name());
      if (there != null && !there.valid()) {
        run(dropIndex(index.name()));
      }
      if (there == null || !there.valid()) {
        back.push(dropIndex(index.name()));
        build(table, index).ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** Builds an index while others write; a build that fails leaves one that is not valid. */
  private Optional<Problem> build(TableModel table, Index index) {
    try {
      backoff.until(
          () -> {
            run(dropIndex(index.name()));
            run(index.sql(true));
          },
          DatabaseFailure::isTransient);
      return Optional.empty();
    } catch (DatabaseFailure failed) {
      if (failed.isNotUnique()) {
        String place = place(table.name(), index.columns().getFirst());
        return Optional.of(
            problem(DefinitionProblem.VALUES_NOT_UNIQUE, place).with("count", shared(index)));
      }
      throw busy(failed, table.name());
    }
  }

  /** How many values more than one live row holds. */
  private long shared(Index index) {
    List<String> columns = index.columns().stream().map(Sql::name).toList();
    String given =
        columns.stream().map(c -> c + " is not null").collect(Collectors.joining(" and "));
    return db.number(
        Sql.of(
            "select count(*) from (select 1 from %s where %s and %s group by %s having count(*) > 1) s"
                .formatted(
                    Sql.name(index.table()), Index.LIVE, given, String.join(", ", columns))));
  }

  /**
   * Waits for the table's lock so shortly that those who queue behind hardly notice, then again.
   */
  private void transaction(String table, List<String> statements) {
    try {
      backoff.until(() -> attempt(statements), failed -> failed.state().equals(BUSY));
    } catch (DatabaseFailure failed) {
      throw busy(failed, table);
    }
  }

  private void attempt(List<String> statements) {
    try {
      Connection connection = db.connection();
      connection.setAutoCommit(false);
      try {
        Schema.run(connection, List.of("set local lock_timeout = '200ms'"));
        Schema.run(connection, statements);
        connection.commit();
      } catch (SQLException failed) {
        connection.rollback();
        throw failed;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private void run(String statement) {
    try {
      Schema.run(
          db.connection(),
          List.of("set lock_timeout = '30s'", "set statement_timeout = 0", statement));
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    } finally {
      db.run(Sql.of("reset lock_timeout"));
      db.run(Sql.of("reset statement_timeout"));
    }
  }

  private void takeBack() {
    back.forEach(this::quietly);
    back.clear();
  }

  /** What nobody uses may stay a while: the next change of the same name takes it up. */
  private void quietly(String statement) {
    try {
      if (statement.startsWith("drop index")) {
        run(statement);
      } else {
        transaction("", List.of(statement));
      }
    } catch (DatabaseFailure | Refusal failed) {
      LOG.warn("Left in the database: {}", statement, failed);
    }
  }

  private RuntimeException busy(DatabaseFailure failed, String table) {
    return failed.isTransient()
        ? new Refusal(problem(DefinitionProblem.TABLE_BUSY, after.called(table)))
        : failed;
  }

  private String place(String table, String column) {
    return after.called(table) + "." + column;
  }

  private static String dropIndex(String name) {
    return "drop index concurrently if exists " + Sql.name(name);
  }

  private static Problem problem(DefinitionProblem code, String place) {
    return Problem.of(code, Place.field(place)).with("name", place);
  }
}
