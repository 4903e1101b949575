package youke.kernel.record;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.filter.Path;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Ref;
import youke.kernel.store.Columns;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;
import youke.kernel.store.StepSql;

/** Counts and sums over a list, whole or by group, within what the caller sees. */
final class Figures {
  private static final int GROUPS = 1000;

  private final Listing listing;

  Figures(Listing listing) {
    this.listing = listing;
  }

  List<Totals.Group> groups(Db db, Query query, Totals totals) {
    listing.restrict(db, query);
    Key key = totals.by().map(path -> key(path, totals.step())).orElse(Key.NONE);
    List<Figure> figures = new ArrayList<>();
    int shift = 0;
    for (Totals.Total total : totals.of()) {
      figures.add(figure(total, shift));
      shift += total.path().length() + total.function().name().length() + 3;
    }
    List<Sql> sql = figures.stream().flatMap(figure -> figure.sql().stream()).toList();
    return listing.selection().grouped(db, key.sql(), sql, GROUPS, row -> group(row, key, figures));
  }

  /** What makes the groups, and how its value is read, from the second column on. */
  private record Key(List<Sql> sql, KeyReader reader) {
    static final Key NONE = new Key(List.of(), _ -> null);
  }

  private interface KeyReader {
    @Nullable Object read(ResultSet row) throws SQLException;
  }

  private record Figure(Kind<?> kind, List<Sql> sql) {}

  private Key key(String text, Optional<Totals.Step> step) {
    Path path = listing.groupPath(text);
    if (!(path.leaf() instanceof Path.Leaf.Value(Field<?, ?> field))
        || field.kind() instanceof Kind.Choices) {
      throw Listing.unsuitable(text);
    }
    List<Sql> columns = listing.source().columns(path);
    if (step.isPresent()) {
      return stepped(step.get(), result(field.kind()), columns.getFirst(), text);
    }
    Optional<Sql> title = listing.title(path, field);
    List<Sql> sql = new ArrayList<>(columns);
    title.ifPresent(sql::add);
    return new Key(sql, row -> value(row, field.kind(), title.isPresent()));
  }

  private Key stepped(Totals.Step step, Kind<?> kind, Sql value, String text) {
    return switch (kind) {
      case Kind.Date _, Kind.Moment _ when step == Totals.Step.MONTH ->
          new Key(List.of(StepSql.month(value, kind, listing.source())), row -> row.getString(2));
      case Kind.Decimal _, Kind.Percent _, Kind.Amount _ when step == Totals.Step.MAGNITUDE ->
          new Key(List.of(StepSql.magnitude(value)), row -> row.getBigDecimal(2));
      default -> throw Listing.unsuitable(text);
    };
  }

  private static @Nullable Object value(ResultSet row, Kind<?> kind, boolean titled)
      throws SQLException {
    Object value = Columns.read(kind, row, 2);
    return titled && value instanceof Ref ref ? new Ref(ref.id(), row.getString(3)) : value;
  }

  private static Kind<?> result(Kind<?> kind) {
    return kind instanceof Kind.Formula<?> formula ? formula.result() : kind;
  }

  private Figure figure(Totals.Total total, int shift) {
    Path path = listing.totalPath(total.path(), shift);
    if (!(path.leaf() instanceof Path.Leaf.Value(Field<?, ?> field))) {
      throw Listing.unsuitable(total.path());
    }
    Kind<?> kind = result(field.kind());
    List<Sql> columns = listing.source().columns(path);
    String function =
        switch (total.function()) {
          case SUM -> "sum";
          case AVG -> "avg";
          case MIN -> "min";
          case MAX -> "max";
        };
    boolean draws =
        total.function() == Totals.Function.SUM || total.function() == Totals.Function.AVG;
    return switch (kind) {
      case Kind.Decimal _, Kind.Percent _ ->
          new Figure(kind, List.of(Sql.of(function + "(").add(columns.getFirst()).add(")")));
      case Kind.Amount _ -> new Figure(kind, money(function, columns));
      case Kind.Date _, Kind.Moment _ when !draws ->
          new Figure(kind, List.of(Sql.of(function + "(").add(columns.getFirst()).add(")")));
      default -> throw Listing.unsuitable(total.path());
    };
  }

  // Amounts of several currencies have no sum.
  private static List<Sql> money(String function, List<Sql> columns) {
    Sql currency = columns.get(1);
    Sql one =
        Sql.of("case when count(distinct ").add(currency).add(") <= 1 then " + function + "(");
    return List.of(one.add(columns.getFirst()).add(") end"), Sql.of("min(").add(currency).add(")"));
  }

  private static Totals.Group group(ResultSet row, Key key, List<Figure> figures)
      throws SQLException {
    int at = 2 + key.sql().size();
    List<@Nullable Object> values = new ArrayList<>();
    for (Figure figure : figures) {
      Object value = Columns.read(figure.kind(), row, at);
      values.add(value instanceof BigDecimal number ? plain(number) : value);
      at += figure.sql().size();
    }
    return new Totals.Group(key.reader().read(row), row.getLong(1), values);
  }

  // An average may have more digits than anybody reads.
  private static BigDecimal plain(BigDecimal number) {
    return number.scale() > 6 ? number.setScale(6, java.math.RoundingMode.HALF_UP) : number;
  }
}
