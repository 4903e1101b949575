package youke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import youke.kernel.store.Sql;

/**
 * A table as it shall be.
 *
 * @param key the columns of the primary key
 * @param checks conditions that each row satisfies, as SQL
 */
public record TableModel(
    String name, List<String> key, List<Column> columns, List<String> checks, List<Index> indexes) {
  public TableModel {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    checks = List.copyOf(checks);
    indexes = List.copyOf(indexes);
    if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
      throw new IllegalStateException("Two columns of " + name + " have one name: " + columns);
    }
  }

  public Optional<Column> column(String column) {
    return columns.stream().filter(one -> one.name().equals(column)).findFirst();
  }

  /** The statements that make the table with its indexes. */
  List<String> create() {
    List<String> statements = new ArrayList<>();
    statements.add(createTable());
    indexes.forEach(index -> statements.add(index.sql(false)));
    return statements;
  }

  private String createTable() {
    String primary =
        "primary key (" + key.stream().map(Sql::name).collect(Collectors.joining(", ")) + ")";
    return Stream.of(
            columns.stream().map(Column::sql),
            Stream.of(primary).filter(_ -> !key.isEmpty()),
            checks.stream().map(check -> "check (" + check + ")"))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(",\n  ", "create table " + Sql.name(name) + " (\n  ", "\n)"));
  }
}
