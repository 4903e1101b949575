package youke.kernel.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.schema.Index.Purpose;

/** The table of one entity: what every record has, then a column for each field. */
final class EntityTable {
  /**
   * Chinese in the order of its pinyin; a column's own collation lets each index serve = and order.
   */
  static final String CHINESE = "text collate \"zh-x-icu\"";

  private final CatalogEntity entity;
  private final String table;
  private final SequencedMap<String, Index> indexes = new LinkedHashMap<>();

  private EntityTable(CatalogEntity entity) {
    this.entity = entity;
    this.table = entity.table();
  }

  static TableModel of(CatalogEntity entity) {
    return new EntityTable(entity).table();
  }

  private TableModel table() {
    return new TableModel(table, List.of("id"), columns(), List.of(), indexes());
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.required("id", Column.ID));
    columns.add(Column.preset("version", "integer", "1"));
    columns.add(Column.required("created_act", Column.ID));
    columns.add(Column.of("deleted_act", Column.ID));
    Map<String, Column> fixed = fixed(entity.declared());
    for (Field<?, ?> field : entity.fields()) {
      Column known = fixed.get(field.name());
      columns.addAll(known == null ? columns(field) : List.of(known));
    }
    return columns;
  }

  /** Columns that no rule of the gate may leave empty. */
  private static Map<String, Column> fixed(Entity<?> entity) {
    Map<String, Column> fixed = new LinkedHashMap<>();
    for (Field<?, ?> field : List.of(entity.createdAt, entity.changedAt)) {
      fixed.put(field.name(), Column.required(field.column(), Column.MOMENT));
    }
    entity
        .ownership()
        .ifPresent(
            owned -> {
              for (Field<?, ?> field : List.of(owned.reserved(), owned.exclusive())) {
                fixed.put(field.name(), Column.preset(field.column(), Column.FLAG, "false"));
              }
            });
    return fixed;
  }

  /** The columns that keep a field: none for a formula, two for an amount of money. */
  static List<Column> columns(Field<?, ?> field) {
    String name = field.column();
    return switch (field.kind()) {
      case Kind.Text _, Kind.LongText _, Kind.Address _ -> one(name, CHINESE);
      case Kind.Choice<?> _, Kind.Dictionary _, Kind.Region _ -> one(name, CHINESE);
      case Kind.Phone _, Kind.Mail _ -> one(name, CHINESE);
      case Kind.Decimal(int scale) -> one(name, numeric(scale));
      case Kind.Percent _ -> one(name, numeric(4));
      case Kind.Amount(int scale) ->
          List.of(Column.of(name, numeric(scale)), Column.of(currency(name), Column.TEXT));
      case Kind.Date _ -> one(name, "date");
      case Kind.Moment _ -> one(name, Column.MOMENT);
      case Kind.Flag _ -> one(name, Column.FLAG);
      case Kind.Choices _ -> one(name, "text[]");
      case Kind.Reference _, Kind.Attachment _ -> one(name, Column.ID);
      case Kind.Formula<?> _ -> List.of();
    };
  }

  static String currency(String column) {
    return column + "_currency";
  }

  private static List<Column> one(String name, String type) {
    return List.of(Column.of(name, type));
  }

  private static String numeric(int scale) {
    return "numeric(24," + scale + ")";
  }

  private List<Index> indexes() {
    Entity<?> declared = entity.declared();
    for (Field<?, ?> field : entity.fields()) {
      // Who made and changed a record is seldom asked for; two more indexes slow every write.
      boolean author = field == declared.createdBy || field == declared.changedBy;
      if (field instanceof Link<?, ?> && !author) {
        add(Index.of(table, Purpose.LINK, field.column()));
      }
      if (field.isUnique()) {
        unique(List.of(field.name()));
      }
      if (!field.isComputed() && (field.isIndexed() || field == entity.title())) {
        add(Index.of(table, Purpose.SORT, field.column(), "id"));
      }
    }
    declared.uniques().forEach(this::unique);
    add(Index.of(table, Purpose.SORT, declared.changedAt.column(), "id"));
    add(Index.of(table, Purpose.TIME, "created_act"));
    add(Index.where(table, Purpose.SORT, Index.BIN, List.of("deleted_act", "id")));
    return List.copyOf(indexes.values());
  }

  private void unique(List<String> fields) {
    List<String> columns = new ArrayList<>();
    for (String field : fields) {
      entity.field(field).stream()
          .flatMap(known -> columns(known).stream())
          .map(Column::name)
          .forEach(columns::add);
    }
    add(Index.where(table, Purpose.UNIQUE, Index.LIVE, columns));
  }

  private void add(Index index) {
    indexes.putIfAbsent(index.name(), index);
  }
}
