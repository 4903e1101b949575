package youke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import youke.kernel.schema.FoundTable.FoundIndex;

/**
 * Compares the tables that are wanted with those that were found, both as a database tells them.
 */
final class Comparison {
  private final List<Difference> differences = new ArrayList<>();

  private Comparison() {}

  static List<Difference> of(Map<String, FoundTable> wanted, Map<String, FoundTable> found) {
    Comparison comparison = new Comparison();
    for (FoundTable table : wanted.values()) {
      FoundTable there = found.get(table.name());
      if (there == null) {
        comparison.differences.add(new Difference.TableMissing(table.name()));
      } else {
        comparison.compare(table, there);
      }
    }
    for (FoundTable table : found.values()) {
      if (!wanted.containsKey(table.name())) {
        comparison.differences.add(new Difference.TableLeft(table.name()));
      }
    }
    return comparison.differences;
  }

  private void compare(FoundTable wanted, FoundTable found) {
    String table = wanted.name();
    for (Column column : wanted.columns().values()) {
      Column there = found.columns().get(column.name());
      if (there == null) {
        differences.add(new Difference.ColumnMissing(table, column));
      } else if (!there.equals(column)) {
        differences.add(new Difference.ColumnChanged(table, column, there));
      }
    }
    for (Column column : found.columns().values()) {
      if (!wanted.columns().containsKey(column.name())) {
        differences.add(new Difference.ColumnLeft(table, column));
      }
    }
    compare(table, definitions(wanted.indexes()), definitions(found.indexes()), true);
    compare(table, wanted.constraints(), found.constraints(), false);
  }

  private void compare(
      String table, Map<String, String> wanted, Map<String, String> found, boolean index) {
    wanted.forEach(
        (name, definition) -> {
          String there = found.get(name);
          if (there == null) {
            differences.add(new Difference.PartMissing(table, name, definition, index));
          } else if (!there.equals(definition)) {
            differences.add(new Difference.PartChanged(table, name, definition, there));
          }
        });
    for (String name : found.keySet()) {
      if (!wanted.containsKey(name)) {
        differences.add(new Difference.PartLeft(table, name, index));
      }
    }
  }

  private static Map<String, String> definitions(Map<String, FoundIndex> indexes) {
    Map<String, String> definitions = new TreeMap<>();
    indexes.forEach((name, index) -> definitions.put(name, index.definition()));
    return definitions;
  }
}
