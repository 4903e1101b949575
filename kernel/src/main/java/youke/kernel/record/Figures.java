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
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.store.Columns;
import youke.kernel.store.Db;
import youke.kernel.store.SortKey;
import youke.kernel.store.Sql;

/** Counts and sums over a list, whole or by group, within what the caller sees. */
final class Figures {
  private static final int GROUPS = 1000;

  private final Listing listing;

  Figures(Listing listing) {
    this.listing = listing;
  }

  List<Totals.Group> groups(Db db, Query query, Totals totals) {
    listing.restrict(db, query);
    List<Sql> key = new ArrayList<>();
    Optional<Field<?, ?>> by = totals.by().map(path -> key(path, key));
    List<Figure> figures = new ArrayList<>();
    int shift = 0;
    for (Totals.Total total : totals.of()) {
      figures.add(figure(total, shift));
      shift += total.path().length() + total.function().name().length() + 3;
    }
    List<Sql> sql = figures.stream().flatMap(figure -> figure.sql().stream()).toList();
    Optional<SortKey> order = by.map(_ -> SortKey.id(listing.source().alias()));
    return listing
        .selection()
        .grouped(db, order, key, sql, GROUPS, row -> group(row, by, key.size(), figures));
  }

  private record Figure(Kind<?> kind, List<Sql> sql) {}

  private Field<?, ?> key(String text, List<Sql> key) {
    Path path = listing.groupPath(text);
    if (!(path.leaf() instanceof Path.Leaf.Value(Field<?, ?> field))
        || field.kind() instanceof Kind.Choices) {
      throw Listing.unsuitable(text);
    }
    key.addAll(listing.source().columns(path));
    listing.title(path, field).ifPresent(key::add);
    return field;
  }

  private Figure figure(Totals.Total total, int shift) {
    Path path = listing.totalPath(total.path(), shift);
    if (!(path.leaf() instanceof Path.Leaf.Value(Field<?, ?> field))) {
      throw Listing.unsuitable(total.path());
    }
    Kind<?> kind =
        field.kind() instanceof Kind.Formula<?> formula ? formula.result() : field.kind();
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

  private static Totals.Group group(
      ResultSet row, Optional<Field<?, ?>> by, int width, List<Figure> figures)
      throws SQLException {
    Object key = by.isEmpty() ? null : key(row, by.get(), width);
    int at = 2 + width;
    List<@Nullable Object> values = new ArrayList<>();
    for (Figure figure : figures) {
      Object value = Columns.read(figure.kind(), row, at);
      values.add(value instanceof BigDecimal number ? plain(number) : value);
      at += figure.sql().size();
    }
    return new Totals.Group(key, row.getLong(1), values);
  }

  // An average may have more digits than anybody reads.
  private static BigDecimal plain(BigDecimal number) {
    return number.scale() > 6 ? number.setScale(6, java.math.RoundingMode.HALF_UP) : number;
  }

  private static @Nullable Object key(ResultSet row, Field<?, ?> field, int width)
      throws SQLException {
    Object value = Columns.read(field.kind(), row, 2);
    boolean titled = value instanceof Ref && width > 1;
    if (value instanceof Money || !titled) {
      return value;
    }
    return value instanceof Ref ref ? new Ref(ref.id(), row.getString(3)) : value;
  }
}
