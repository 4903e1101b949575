package youke.kernel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import youke.kernel.filter.At;
import youke.kernel.filter.Path;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;

/** The one statement of a list: columns, rights, conditions and order over a {@link Source}. */
public final class Selection {
  private final Source source;
  private final List<Shown> shown = new ArrayList<>();
  private final List<Sql> conditions = new ArrayList<>();
  private final List<SortKey> keys = new ArrayList<>();
  private final List<Sql> rights = new ArrayList<>();

  public Selection(Source source) {
    this.source = source;
  }

  private record Shown(Kind<?> kind, List<Sql> sql, boolean titled) {}

  /**
   * A row of the result.
   *
   * @param rights one per right asked for
   * @param keys the row's place in the order
   */
  public record Row(
      long id,
      int version,
      List<@Nullable Object> values,
      List<Boolean> rights,
      List<@Nullable String> keys) {}

  /**
   * Shows a value, masked where the reader may not see it in full; a link with its target's title,
   * if that is given, a file with its name.
   */
  public void show(Path path, Field<?, ?> field, Visibility visibility, Optional<Sql> title) {
    if (visibility != Visibility.SEEN) {
      shown.add(new Shown(field.kind(), masked(field.kind(), source.columns(path)), false));
      return;
    }
    List<Sql> sql = new ArrayList<>(source.columns(path));
    title.ifPresent(sql::add);
    if (field.kind() instanceof Kind.Attachment) {
      sql.add(Sql.of("(select f.name from file f where f.id = ").add(source.column(path)).add(")"));
    }
    shown.add(new Shown(field.kind(), sql, sql.size() > Columns.width(field.kind())));
  }

  private static List<Sql> masked(Kind<?> kind, List<Sql> columns) {
    Sql value = MaskSql.masked(kind, columns.getFirst());
    return columns.size() == 1 ? List.of(value) : List.of(value, Sql.of("cast(null as text)"));
  }

  /** The path from a link's path to a field of what it points to. */
  public static Path beyond(Path link, Link<?, ?> to, Field<?, ?> field) {
    List<Link<?, ?>> links = new ArrayList<>(link.links());
    links.add(to);
    return new Path(link.variable(), link.root(), links, new Path.Leaf.Value(field), At.NOWHERE);
  }

  public void where(Sql condition) {
    conditions.add(condition);
  }

  public void orderBy(SortKey key) {
    keys.add(key);
  }

  /** Asks for each row whether the caller has a right on it. */
  public void right(Sql holds) {
    rights.add(holds);
  }

  /** Rows after a cursor (null: from the start), at most {@code limit}. */
  public List<Row> run(Db db, @Nullable List<@Nullable String> cursor, int limit) {
    // Chosen first, by what the choice takes alone: whatever else is shown of a row, titles and
    // rights too, is looked up for the few that are shown, not for all that were put in order.
    String id = source.alias() + ".id";
    Sql chosen =
        Sql.of("select " + id + " from ")
            .add(source.from())
            .add(conditions(cursor))
            .add(order())
            .add(" limit ?", limit);
    Sql sql = columns().add(" where " + id + " = any(array(").add(chosen).add("))").add(order());
    return db.list(sql, this::read);
  }

  /** Every row as it arrives, within a transaction; their number. */
  public long each(Db db, Consumer<Row> consumer) {
    return db.each(all(), this::read, consumer);
  }

  /** The one row that the conditions leave. */
  public Optional<Row> one(Db db) {
    return db.first(all(), this::read);
  }

  private Sql all() {
    return columns().add(conditions(null)).add(order());
  }

  private Sql columns() {
    Sql sql = Sql.of("select " + source.alias() + ".id, " + source.alias() + ".version");
    shown.forEach(column -> column.sql().forEach(part -> sql.add(", ").add(part)));
    rights.forEach(right -> sql.add(", ").add(right));
    keys.forEach(key -> sql.add(", ").add(key.shown()));
    return sql.add(" from ").add(source.from());
  }

  private Sql order() {
    return Sql.of(" order by ").add(Sql.join(", ", keys.stream().map(SortKey::ordering).toList()));
  }

  /** How many rows there are, not counting beyond {@code most}. */
  public long count(Db db, int most) {
    Sql sql =
        Sql.of("select count(*) from (select 1 from ").add(source.from()).add(conditions(null));
    return db.number(sql.add(" limit ?) counted", most));
  }

  /** Rows of groups: each group's key and count, then the figures, in the order of the key. */
  public <T> List<T> grouped(
      Db db, List<Sql> key, List<Sql> figures, int limit, Db.Reader<T> reader) {
    Sql sql = Sql.of("select count(*)");
    key.forEach(part -> sql.add(", ").add(part));
    figures.forEach(figure -> sql.add(", ").add(figure));
    sql.add(" from ").add(source.from()).add(conditions(null));
    if (!key.isEmpty()) {
      List<Sql> places = new ArrayList<>();
      for (int i = 0; i < key.size(); i++) {
        places.add(Sql.of(Integer.toString(i + 2)));
      }
      sql.add(" group by ").add(Sql.join(", ", places)).add(" order by 2 nulls last");
      sql.add(" limit ?", limit);
    }
    return db.list(sql, reader);
  }

  private Sql conditions(@Nullable List<@Nullable String> cursor) {
    List<Sql> all = new ArrayList<>(conditions);
    if (cursor != null) {
      all.add(SortKey.after(keys, cursor));
    }
    return Sql.of(" where ").add(Sql.join(" and ", all));
  }

  private Row read(ResultSet row) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>(shown.size());
    int at = 3;
    for (Shown column : shown) {
      Object value = Columns.read(column.kind(), row, at);
      at += column.sql().size();
      values.add(column.titled() && value instanceof Ref ref ? titled(ref, row, at - 1) : value);
    }
    List<Boolean> holds = new ArrayList<>(rights.size());
    for (int i = 0; i < rights.size(); i++) {
      holds.add(row.getBoolean(at++));
    }
    return new Row(
        row.getLong(1), row.getInt(2), values, holds, SortKey.read(row, at, keys.size()));
  }

  private static Ref titled(Ref ref, ResultSet row, int at) throws SQLException {
    return new Ref(ref.id(), row.getString(at));
  }

  /** The rights that a reader may want to know of each row. */
  public static final List<Right> ROW_RIGHTS =
      List.of(Right.EDIT, Right.DELETE, Right.TRANSFER, Right.SHARE);
}
