package youke.kernel.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** A table as the database has it. */
final class FoundTable {
  /** An index as PostgreSQL describes it; one that is not valid was left by a build that failed. */
  record FoundIndex(String definition, boolean unique, boolean valid) {}

  private final String name;
  private final int slots;
  private final SequencedMap<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, FoundIndex> indexes = new TreeMap<>();
  private final Map<String, String> constraints = new TreeMap<>();

  FoundTable(String name, int slots) {
    this.name = name;
    this.slots = slots;
  }

  void add(Column column) {
    columns.put(column.name(), column);
  }

  void addIndex(String index, FoundIndex as) {
    indexes.put(index, as);
  }

  void addConstraint(String constraint, String definition) {
    constraints.put(constraint, definition);
  }

  String name() {
    return name;
  }

  /** How many columns the table has ever had; dropped ones count against PostgreSQL's limit. */
  int slots() {
    return slots;
  }

  SequencedMap<String, Column> columns() {
    return Collections.unmodifiableSequencedMap(columns);
  }

  Map<String, FoundIndex> indexes() {
    return Collections.unmodifiableMap(indexes);
  }

  Map<String, String> constraints() {
    return Collections.unmodifiableMap(constraints);
  }
}
