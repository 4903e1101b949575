package youke.kernel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Kind;
import youke.kernel.model.Option;

/**
 * One step of a list's order: what is sorted by, with empty values last in either direction.
 * Chinese text goes by pinyin, choices in the order of their options.
 *
 * @param expression without collation
 * @param type SQL type to which a cursor's text is cast
 * @param filled the value is never empty, so that an index can be entered at the cursor
 */
public record SortKey(
    Sql expression, String type, boolean text, boolean descending, boolean filled) {
  private static final String PINYIN = " collate \"zh-x-icu\"";

  /** The key for a value of a kind. */
  public static SortKey of(Sql value, Kind<?> kind, boolean descending, boolean filled) {
    return switch (kind) {
      case Kind.Text _,
          Kind.LongText _,
          Kind.Phone _,
          Kind.Mail _,
          Kind.Address _,
          Kind.Region _,
          Kind.Dictionary _ ->
          new SortKey(value, "text", true, descending, filled);
      case Kind.Choice<?> choice -> {
        String[] codes = choice.options().stream().map(Option::code).toArray(String[]::new);
        Sql place = Sql.of("array_position(?::text[], ", (Object) codes).add(value).add(")");
        yield new SortKey(place, "int", false, descending, false);
      }
      case Kind.Formula<?> formula -> of(value, formula.result(), descending, false);
      case Kind.Decimal _,
          Kind.Percent _,
          Kind.Amount _,
          Kind.Date _,
          Kind.Moment _,
          Kind.Flag _,
          Kind.Choices _,
          Kind.Reference _,
          Kind.Attachment _ ->
          new SortKey(value, Columns.type(kind), false, descending, filled);
    };
  }

  /** The record's id, which ends every order. */
  public static SortKey id(String alias) {
    return new SortKey(Sql.of(alias + ".id"), "bigint", false, false, true);
  }

  Sql ordering() {
    Sql sql = collated();
    if (descending) {
      sql.add(" desc");
    }
    // For a value that is never empty the default place of nulls is left alone, as an index has it.
    return filled ? sql : sql.add(" nulls last");
  }

  private Sql collated() {
    Sql sql = new Sql().add(expression);
    return text ? sql.add(PINYIN) : sql;
  }

  /** The value as text, for the cursor. */
  Sql shown() {
    return Sql.of("(").add(expression).add(")::text");
  }

  private Sql at(@Nullable String value) {
    return Sql.of("?::" + type, value);
  }

  private Sql equal(@Nullable String value) {
    return value == null
        ? Sql.of("(").add(expression).add(" is null)")
        : Sql.of("(").add(collated()).add(" = ").add(at(value)).add(")");
  }

  private Sql beyond(@Nullable String value) {
    if (value == null) {
      return Sql.of("false");
    }
    Sql sql = Sql.of("(").add(collated()).add(descending ? " < " : " > ").add(at(value));
    return filled ? sql.add(")") : sql.add(" or (").add(expression).add(") is null)");
  }

  /**
   * The rows after a cursor: those beyond it in the first key, or equal there and beyond in the
   * next.
   */
  static Sql after(List<SortKey> keys, List<@Nullable String> cursor) {
    List<Sql> ways = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      List<Sql> way = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        way.add(keys.get(j).equal(cursor.get(j)));
      }
      way.add(keys.get(i).beyond(cursor.get(i)));
      ways.add(Sql.of("(").add(Sql.join(" and ", way)).add(")"));
    }
    Sql any = Sql.of("(").add(Sql.join(" or ", ways)).add(")");
    SortKey first = keys.getFirst();
    return first.filled() && cursor.getFirst() != null
        ? any.add(" and ")
            .add(first.collated())
            .add(first.descending() ? " <= " : " >= ")
            .add(first.at(cursor.getFirst()))
        : any;
  }

  static List<@Nullable String> read(ResultSet row, int from, int keys) throws SQLException {
    List<@Nullable String> values = new ArrayList<>(keys);
    for (int i = 0; i < keys; i++) {
      values.add(row.getString(from + i));
    }
    return values;
  }
}
