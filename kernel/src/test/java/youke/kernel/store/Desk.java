package youke.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.access.Standing;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Expression;
import youke.kernel.filter.Filter;
import youke.kernel.filter.FilterParser;
import youke.kernel.filter.Path;
import youke.kernel.filter.Sight;
import youke.kernel.filter.Type;
import youke.kernel.model.Kind;
import youke.kernel.schema.Schema;
import youke.kernel.text.Language;
import youke.postgres.TestDatabase;

/** A small book with rows of the sample, and somebody who asks for them. */
final class Desk implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-15T02:30:00Z");
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final TestDatabase database = TestDatabase.fresh();
  private final Connection connection;
  private final Db db;
  private final Catalog catalog;
  private long act = 1;

  Desk(Catalog catalog) throws SQLException {
    this.catalog = catalog;
    connection = database.dataSource().getConnection();
    Schema.createAll(connection, catalog);
    db = new Db(connection);
    db.run(Sql.of("insert into act (id, at, author, kind) values (1, now(), 1, 'change')"));
  }

  Db db() {
    return db;
  }

  Catalog catalog() {
    return catalog;
  }

  /** Inserts one row of names and values in turn; the fields that every row needs are filled. */
  void row(String entity, long id, Object... values) {
    Map<String, @Nullable Object> all = new HashMap<>();
    CatalogEntity at = catalog.entity(entity);
    all.put("createdAt", NOW);
    all.put("changedAt", NOW);
    all.put("createdBy", youke.kernel.model.Ref.to(1));
    all.put("changedBy", youke.kernel.model.Ref.to(1));
    if (at.isOwned()) {
      all.put("private", false);
      all.put("exclusive", false);
    }
    for (int i = 0; i < values.length; i += 2) {
      all.put((String) values[i], values[i + 1]);
    }
    new RecordTable(at).insert(db, List.of(new RecordTable.Written(id, 1, all)), act);
  }

  void delete(String entity, long id) {
    db.run(
        Sql.of("update " + Sql.name(catalog.entity(entity).table()) + " set deleted_act = 1")
            .add(" where id = ?", id));
  }

  Caller caller(long person, Standing standing, String... roles) {
    Set<String> held = Set.of(roles);
    Rights rights = Rights.of(held, catalog.grants(), catalog.fieldGrants());
    return new Caller(person, "", held, rights, standing, Language.ZH, ZONE, null);
  }

  /** Ids of the rows that satisfy a condition, whoever may see them. */
  List<Long> ids(String entity, String filter, Caller caller) {
    return ids(entity, parse(entity, filter), caller, new AccessSql(catalog, caller));
  }

  Filter parse(String entity, String filter) {
    return new FilterParser(catalog, catalog.entity(entity), Sight.unlimited(catalog), "filter")
        .filter(filter)
        .orThrow();
  }

  List<Long> ids(String entity, Filter filter, Caller caller, Access access) {
    Source source = Source.of(catalog.entity(entity), catalog, caller, access, NOW);
    Sql where = FilterSql.condition(filter, source);
    Sql sql =
        Sql.of("select t0.id from ")
            .add(source.from())
            .add(" where t0.deleted_act is null and ")
            .add(where)
            .add(" order by t0.id");
    return db.list(sql, row -> row.getLong(1));
  }

  /** The value of an expression for each live row, by id; links and ids not among them. */
  Map<Long, @Nullable Object> values(
      String entity, Expression expression, Caller caller, Access access) {
    Source source = Source.of(catalog.entity(entity), catalog, caller, access, NOW);
    Sql sql = Sql.of("select t0.id, ").add(ExpressionSql.value(expression, source));
    if (expression.type() == Type.Plain.MONEY) {
      sql.add(", ").add(ExpressionSql.currency(expression, source));
    }
    sql.add(" from ").add(source.from()).add(" where t0.deleted_act is null");
    Kind<?> kind =
        switch (expression.type()) {
          case Type.Plain.NUMBER -> new Kind.Decimal(4);
          case Type.Plain.MONEY -> new Kind.Amount(4);
          case Type.Plain.DATE -> new Kind.Date();
          case Type.Plain.MOMENT -> new Kind.Moment();
          default -> new Kind.LongText(1_000);
        };
    Map<Long, @Nullable Object> values = new HashMap<>();
    db.list(sql, row -> values.put(row.getLong(1), Columns.read(kind, row, 2)));
    return values;
  }

  /** The value of a path of one row, as the kind reads it. */
  @Nullable Object value(String entity, long id, String path, Caller caller) {
    Path column =
        new FilterParser(catalog, catalog.entity(entity), Sight.unlimited(catalog), "fields")
            .column(path, 0)
            .orThrow();
    Source source =
        Source.of(catalog.entity(entity), catalog, caller, new AccessSql(catalog, caller), NOW);
    List<Sql> columns = source.columns(column);
    Sql sql = Sql.of("select ").add(Sql.join(", ", columns)).add(" from ").add(source.from());
    sql.add(" where t0.id = ?", id);
    List<@Nullable Object> values = new ArrayList<>();
    db.list(
        sql,
        row -> {
          values.add(
              column.leaf() instanceof Path.Leaf.Value(var field)
                  ? Columns.read(field.kind(), row, 1)
                  : row.getObject(1));
          return true;
        });
    return values.getFirst();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.close();
  }
}
