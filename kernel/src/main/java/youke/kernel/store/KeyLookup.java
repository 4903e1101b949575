package youke.kernel.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;

/** Finds live records by the values of key fields, many at once in one statement. */
public final class KeyLookup {
  /** No more than so many records are told for one key. */
  public static final int MOST = 100;

  private final CatalogEntity entity;
  private final List<Field<?, ?>> key;

  /**
   * @param key fields that keep a single value: no amounts, several choices or formulas
   */
  public KeyLookup(CatalogEntity entity, List<Field<?, ?>> key) {
    this.entity = entity;
    this.key = List.copyOf(key);
    for (Field<?, ?> field : key) {
      if (!isKey(field)) {
        throw new IllegalArgumentException("No key: " + field);
      }
    }
  }

  /** Whether records can be found by this field. */
  public static boolean isKey(Field<?, ?> field) {
    return !(field.kind() instanceof Kind.Amount
        || field.kind() instanceof Kind.Choices
        || field.kind() instanceof Kind.Formula<?>);
  }

  /**
   * A record that agrees with a wanted key in all its fields.
   *
   * @param wanted place of the key among those asked for
   */
  public record Hit(int wanted, long id, int version) {}

  /**
   * The records for these keys, by place and id; a key with an empty value has none.
   *
   * @param condition over the row {@code t}
   */
  public List<Hit> find(
      Db db, List<? extends List<? extends @Nullable Object>> keys, Sql condition) {
    Sql wanted = Sql.of("unnest(");
    for (int i = 0; i < key.size(); i++) {
      int at = i;
      String[] texts = keys.stream().map(one -> text(one.get(at))).toArray(String[]::new);
      wanted.add(i == 0 ? "?::text[]" : ", ?::text[]", (Object) texts);
    }
    wanted.add(") with ordinality w(" + names() + ", place)");
    Sql found = Sql.of("t.deleted_act is null").add(agreement()).add(" and ").add(condition);
    return db.list(isIndexed() ? each(wanted, found) : together(wanted, found), KeyLookup::hit);
  }

  /** As {@link #find}, by ids; each key is one Long. */
  public static List<Hit> byId(
      Db db,
      CatalogEntity entity,
      List<? extends List<? extends @Nullable Object>> keys,
      Sql condition) {
    Long[] ids = keys.stream().map(List::getFirst).toArray(Long[]::new);
    return db.list(
        Sql.of("select w.place, t.id, t.version from unnest(?::bigint[])", (Object) ids)
            .add(" with ordinality w(id, place) join " + Sql.name(entity.table()) + " t")
            .add(" on t.id = w.id where t.deleted_act is null and ")
            .add(condition)
            .add(" order by w.place"),
        KeyLookup::hit);
  }

  // One look into the index per key, whatever the planner thinks of the size of the table.
  private Sql each(Sql wanted, Sql found) {
    return Sql.of("select w.place, f.id, f.version from ")
        .add(wanted)
        .add(" cross join lateral (select t.id, t.version from " + table() + " t where ")
        .add(found)
        .add(" order by t.id limit " + MOST + ") f order by w.place, f.id");
  }

  private Sql together(Sql wanted, Sql found) {
    return Sql.of(
            "select place, id, version from (select w.place, t.id, t.version,"
                + " row_number() over (partition by w.place order by t.id) nth from ")
        .add(wanted)
        .add(" join " + table() + " t on ")
        .add(found)
        .add(") f where nth <= " + MOST + " order by place, id");
  }

  private String table() {
    return Sql.name(entity.table());
  }

  private static Hit hit(ResultSet row) throws SQLException {
    return new Hit(row.getInt(1) - 1, row.getLong(2), row.getInt(3));
  }

  private String names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      names.add("k" + i);
    }
    return String.join(", ", names);
  }

  private Sql agreement() {
    Sql sql = new Sql();
    for (int i = 0; i < key.size(); i++) {
      Field<?, ?> field = key.get(i);
      sql.add(
          " and t." + Sql.name(field.column()) + " = w.k" + i + "::" + Columns.type(field.kind()));
    }
    return sql;
  }

  private boolean isIndexed() {
    return key.stream()
        .anyMatch(
            field ->
                field.isUnique()
                    || field.isIndexed()
                    || field instanceof Link<?, ?>
                    || field == entity.title());
  }

  /** As the database reads it back in the column's type. */
  private static @Nullable String text(@Nullable Object value) {
    return switch (Columns.bind(value)) {
      case null -> null;
      case BigDecimal number -> number.toPlainString();
      case Object other -> other.toString();
    };
  }
}
