package youke.kernel.store;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;

/** How the value of each kind is kept in columns: read from a result, bound to a statement. */
public final class Columns {
  private Columns() {}

  /** How many columns a value of this kind takes in a result: money brings its currency. */
  public static int width(Kind<?> kind) {
    return kind instanceof Kind.Amount || kind instanceof Kind.Formula<?>(_, Kind.Amount _) ? 2 : 1;
  }

  /** Names of a stored field's columns, quoted. */
  public static List<String> names(Field<?, ?> field) {
    String column = Sql.name(field.column());
    return field.kind() instanceof Kind.Amount
        ? List.of(column, Sql.name(field.column() + "_currency"))
        : List.of(column);
  }

  /** The value at a place of the result, in the Java type of the kind; null when empty. */
  public static @Nullable Object read(Kind<?> kind, ResultSet row, int at) throws SQLException {
    return switch (kind) {
      case Kind.Text _,
          Kind.LongText _,
          Kind.Phone _,
          Kind.Mail _,
          Kind.Address _,
          Kind.Region _,
          Kind.Dictionary _ ->
          row.getString(at);
      case Kind.Decimal _, Kind.Percent _ -> row.getBigDecimal(at);
      case Kind.Amount _ -> money(row, at);
      case Kind.Date _ -> row.getObject(at, LocalDate.class);
      case Kind.Moment _ -> moment(row.getObject(at, OffsetDateTime.class));
      case Kind.Flag _ -> flag(row, at);
      case Kind.Choice<?> choice -> choice(choice, row.getString(at));
      case Kind.Choices _ -> texts(row.getArray(at));
      case Kind.Reference _, Kind.Attachment _ -> ref(row, at);
      case Kind.Formula<?> formula -> read(formula.result(), row, at);
    };
  }

  /** The values to bind for a stored value, one per column. */
  public static List<@Nullable Object> binds(Kind<?> kind, @Nullable Object value) {
    if (kind instanceof Kind.Amount) {
      return value instanceof Money money
          ? java.util.Arrays.asList(money.amount(), money.currency())
          : java.util.Arrays.asList(null, null);
    }
    return java.util.Collections.singletonList(bind(value));
  }

  static @Nullable Object bind(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> option -> option.name();
      case Ref ref -> ref.id();
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case List<?> texts -> texts.toArray(String[]::new);
      default -> value;
    };
  }

  /** SQL type to which a bound null or text is cast. */
  public static String type(Kind<?> kind) {
    return switch (kind) {
      case Kind.Text _,
          Kind.LongText _,
          Kind.Phone _,
          Kind.Mail _,
          Kind.Address _,
          Kind.Region _,
          Kind.Dictionary _,
          Kind.Choice<?> _ ->
          "text";
      case Kind.Decimal(int scale) -> "numeric(24," + scale + ")";
      case Kind.Percent _ -> "numeric(24,4)";
      case Kind.Amount(int scale) -> "numeric(24," + scale + ")";
      case Kind.Date _ -> "date";
      case Kind.Moment _ -> "timestamptz";
      case Kind.Flag _ -> "boolean";
      case Kind.Choices _ -> "text[]";
      case Kind.Reference _, Kind.Attachment _ -> "bigint";
      case Kind.Formula<?> formula -> type(formula.result());
    };
  }

  private static @Nullable Object money(ResultSet row, int at) throws SQLException {
    BigDecimal amount = row.getBigDecimal(at);
    String currency = row.getString(at + 1);
    return amount == null ? null : new Money(amount, currency == null ? Money.HOME : currency);
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Object flag(ResultSet row, int at) throws SQLException {
    boolean value = row.getBoolean(at);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Object choice(Kind.Choice<?> choice, @Nullable String code) {
    return code == null ? null : choice.decode(code).orElse(null);
  }

  private static @Nullable Object texts(@Nullable Array array) throws SQLException {
    return array == null ? null : List.of((String[]) array.getArray());
  }

  private static @Nullable Object ref(ResultSet row, int at) throws SQLException {
    long id = row.getLong(at);
    return row.wasNull() ? null : Ref.to(id);
  }
}
