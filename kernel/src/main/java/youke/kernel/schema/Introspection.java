package youke.kernel.schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import youke.kernel.schema.FoundTable.FoundIndex;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;

/** Reads what tables a connection's current schema really has. */
final class Introspection {
  private static final String COLUMNS =
      """
      select c.relname, c.relnatts, a.attname, format_type(a.atttypid, a.atttypmod),
             o.collname, a.attnotnull, pg_get_expr(d.adbin, d.adrelid)
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
      left join pg_collation o on o.oid = a.attcollation and a.attcollation <> t.typcollation
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
      """;
  private static final String INDEXES =
      """
      select c.relname, c.relnatts, i.relname, pg_get_indexdef(i.oid), x.indisunique, x.indisvalid,
             quote_ident(current_schema())
      from pg_index x
      join pg_class c on c.oid = x.indrelid
      join pg_class i on i.oid = x.indexrelid
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
        and not x.indisprimary
      """;
  private static final String CONSTRAINTS =
      """
      select c.relname, c.relnatts, o.conname, pg_get_constraintdef(o.oid)
      from pg_constraint o
      join pg_class c on c.oid = o.conrelid
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
        and o.contype in ('p', 'u', 'c', 'f', 'x')
      """;

  private final Db db;
  private final Map<String, FoundTable> tables = new TreeMap<>();

  private Introspection(Db db) {
    this.db = db;
  }

  /** All tables of the current schema by name. */
  static Map<String, FoundTable> all(Db db) {
    return new Introspection(db).read(Sql.of(""));
  }

  /** One table of the current schema. */
  static Optional<FoundTable> one(Db db, String table) {
    Sql only = Sql.of(" and c.relname = ?", table);
    return Optional.ofNullable(new Introspection(db).read(only).get(table));
  }

  private Map<String, FoundTable> read(Sql only) {
    db.list(
        Sql.of(COLUMNS).add(only).add(" order by c.relname, a.attnum"),
        row -> {
          String collation = row.getString(5);
          String type =
              row.getString(4) + (collation == null ? "" : " collate " + Sql.name(collation));
          table(row).add(new Column(row.getString(3), type, row.getBoolean(6), row.getString(7)));
          return type;
        });
    db.list(
        Sql.of(INDEXES).add(only),
        row -> {
          String definition = row.getString(4).replace(" ON " + row.getString(7) + ".", " ON ");
          FoundIndex found = new FoundIndex(definition, row.getBoolean(5), row.getBoolean(6));
          table(row).addIndex(row.getString(3), found);
          return found;
        });
    db.list(
        Sql.of(CONSTRAINTS).add(only),
        row -> {
          table(row).addConstraint(row.getString(3), row.getString(4));
          return row;
        });
    return Collections.unmodifiableMap(tables);
  }

  private FoundTable table(ResultSet row) throws SQLException {
    int slots = row.getInt(2);
    return tables.computeIfAbsent(row.getString(1), name -> new FoundTable(name, slots));
  }
}
