package youke.kernel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;

/** Reads and writes whole rows of one entity's table. */
public final class RecordTable {
  private final CatalogEntity entity;
  private final List<Field<?, ?>> fields = new ArrayList<>();

  public RecordTable(CatalogEntity entity) {
    this.entity = entity;
    for (Field<?, ?> field : entity.fields()) {
      if (!field.isComputed()) {
        fields.add(field);
      }
    }
  }

  /**
   * A row as it is kept.
   *
   * @param deletedAct the act that put it into the recycle bin, or null
   * @param flags the extra conditions asked for, each true or false for this row
   */
  public record Stored(
      long id,
      int version,
      long createdAct,
      @Nullable Long deletedAct,
      Map<String, @Nullable Object> values,
      List<Boolean> flags) {}

  /** A row to be written. */
  public record Written(long id, int version, Map<String, @Nullable Object> values) {}

  /**
   * Rows by condition over the alias {@code t}, in the order of their ids, locked for change where
   * asked.
   */
  public List<Stored> load(Db db, Sql where, List<Sql> conditions, boolean lock) {
    Sql sql = Sql.of("select t.id, t.version, t.created_act, t.deleted_act");
    for (Field<?, ?> field : fields) {
      Columns.names(field).forEach(name -> sql.add(", t." + name));
    }
    conditions.forEach(condition -> sql.add(", ").add(condition));
    sql.add(" from " + table() + " t where ").add(where).add(" order by t.id");
    if (lock) {
      sql.add(" for update of t");
    }
    return db.list(sql, row -> stored(row, conditions.size()));
  }

  public List<Stored> load(Db db, Collection<Long> ids, boolean lock) {
    return load(db, Sql.of("t.id = any(?)", (Object) ids.toArray(Long[]::new)), List.of(), lock);
  }

  private Stored stored(ResultSet row, int flags) throws SQLException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    int at = 5;
    for (Field<?, ?> field : fields) {
      Object value = Columns.read(field.kind(), row, at);
      if (value != null) {
        values.put(field.name(), value);
      }
      at += Columns.width(field.kind());
    }
    List<Boolean> holds = new ArrayList<>(flags);
    for (int i = 0; i < flags; i++) {
      holds.add(row.getBoolean(at + i));
    }
    return new Stored(
        row.getLong(1), row.getInt(2), row.getLong(3), row.getObject(4, Long.class), values, holds);
  }

  /** Writes new rows with version 1; many of them by COPY. */
  public void insert(Db db, List<Written> rows, long act) {
    if (rows.size() < CopiedRows.WORTH) {
      rows.forEach(row -> db.later(insertion(row, act)));
      return;
    }
    List<String> columns = new ArrayList<>(List.of("id", "version", "created_act"));
    fields.forEach(field -> columns.addAll(Columns.names(field)));
    try (CopiedRows copied = new CopiedRows(db, table(), columns)) {
      for (Written row : rows) {
        copied.value(row.id()).value(1L).value(act);
        for (Field<?, ?> field : fields) {
          Columns.binds(field.kind(), row.values().get(field.name())).forEach(copied::value);
        }
        copied.endRow();
      }
      copied.finish();
    }
  }

  private Sql insertion(Written row, long act) {
    Sql insert = Sql.of("insert into " + table() + " (id, version, created_act");
    Sql values = Sql.of(") values (?, 1, ?", row.id(), act);
    for (Field<?, ?> field : fields) {
      List<@Nullable Object> binds = Columns.binds(field.kind(), row.values().get(field.name()));
      int at = 0;
      for (String name : Columns.names(field)) {
        insert.add(", " + name);
        values.add(", ?", binds.get(at++));
      }
    }
    return insert.add(values).add(")");
  }

  /** Writes some fields of one row and raises its version. */
  public void update(Db db, Written row, Collection<String> changed) {
    Sql sql = Sql.of("update " + table() + " set version = version + 1");
    for (Field<?, ?> field : fields) {
      if (changed.contains(field.name())) {
        sql.add(set(field, row.values().get(field.name())));
      }
    }
    sql.add(" where id = ? and version = ?", row.id(), row.version());
    db.later(sql);
  }

  /** As {@link #update} for many rows in which the same fields changed. */
  public void updateAll(Db db, List<Written> rows, Collection<String> changed) {
    Sql sql = Sql.of("update " + table() + " set version = version + 1");
    List<Field<?, ?>> written = new ArrayList<>();
    for (Field<?, ?> field : fields) {
      if (changed.contains(field.name())) {
        sql.add(set(field, null));
        written.add(field);
      }
    }
    sql.add(" where id = ? and version = ?");
    try (PreparedStatement statement = db.connection().prepareStatement(sql.text())) {
      for (Written row : rows) {
        int at = 1;
        for (Field<?, ?> field : written) {
          at = bind(db.connection(), statement, at, field, row.values().get(field.name()));
        }
        statement.setLong(at, row.id());
        statement.setInt(at + 1, row.version());
        statement.addBatch();
      }
      for (int count : statement.executeBatch()) {
        if (count != 1) {
          throw changedUnderLock();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private IllegalStateException changedUnderLock() {
    return new IllegalStateException("A locked row of " + entity + " was changed");
  }

  /** Puts rows into the recycle bin, or takes them out when {@code act} is null. */
  public void mark(Db db, Collection<Long> ids, @Nullable Long act, Instant at, long by) {
    db.run(
        Sql.of("update " + table() + " set deleted_act = ?::bigint, version = version + 1", act)
            .add(", changed_at = ?, changed_by = ?", at.atOffset(ZoneOffset.UTC), by)
            .add(" where id = any(?)", (Object) ids.toArray(Long[]::new)));
  }

  private Sql set(Field<?, ?> field, @Nullable Object value) {
    List<String> names = Columns.names(field);
    List<@Nullable Object> binds = Columns.binds(field.kind(), value);
    Sql sql = new Sql();
    for (int i = 0; i < names.size(); i++) {
      String type = i == 1 ? "text" : Columns.type(field.kind());
      sql.add(", " + names.get(i) + " = ?::" + type, binds.get(i));
    }
    return sql;
  }

  private static int bind(
      Connection connection,
      PreparedStatement statement,
      int from,
      Field<?, ?> field,
      @Nullable Object value)
      throws SQLException {
    int at = from;
    for (Object one : Columns.binds(field.kind(), value)) {
      if (one == null) {
        statement.setNull(at, java.sql.Types.NULL);
      } else if (one instanceof String[] texts) {
        statement.setArray(at, connection.createArrayOf("text", texts));
      } else {
        statement.setObject(at, one);
      }
      at++;
    }
    return at;
  }

  private String table() {
    return Sql.name(entity.table());
  }
}
