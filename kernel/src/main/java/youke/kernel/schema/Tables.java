package youke.kernel.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;

/** All tables of a book as its catalog wants them. */
public final class Tables {
  /** The sequence that every record's id comes from. */
  public static final String IDS = "record_id";

  private final SequencedMap<String, TableModel> byName = new LinkedHashMap<>();
  private final Map<String, String> entities = new HashMap<>();

  private Tables(List<TableModel> tables) {
    for (TableModel table : tables) {
      if (byName.put(table.name(), table) != null) {
        throw new IllegalStateException("Two tables are named " + table.name());
      }
    }
  }

  /** The tables that the kernel keeps in every book. */
  public static Tables kernel() {
    return new Tables(KernelTables.all());
  }

  /** The kernel's tables and one for each entity. */
  public static Tables of(Catalog catalog) {
    List<TableModel> all = new ArrayList<>(KernelTables.all());
    for (CatalogEntity entity : catalog.entities().values()) {
      all.add(EntityTable.of(entity));
    }
    Tables tables = new Tables(all);
    catalog.entities().values().forEach(e -> tables.entities.put(e.table(), e.name()));
    return tables;
  }

  /** Tables by name, the kernel's first. */
  public Map<String, TableModel> byName() {
    return Collections.unmodifiableMap(byName);
  }

  public Optional<TableModel> find(String table) {
    return Optional.ofNullable(byName.get(table));
  }

  /** Name of the entity whose records a table holds; a kernel's table by its own name. */
  String called(String table) {
    return entities.getOrDefault(table, table);
  }

  /** The statements that make everything in an empty schema. */
  List<String> create() {
    List<String> statements = new ArrayList<>();
    statements.add(createIds());
    byName.values().forEach(table -> statements.addAll(table.create()));
    return statements;
  }

  static String createIds() {
    return "create sequence \"" + IDS + "\"";
  }
}
