package youke.kernel.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import youke.kernel.filter.Expression;
import youke.kernel.filter.Filter;
import youke.kernel.filter.Operator;
import youke.kernel.filter.Path;
import youke.kernel.filter.Type;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;

/**
 * Values as SQL that never fails on what a row holds: what cannot be computed is null. Of money it
 * is the amount; the currency is asked for beside it and says nothing where the amount is null.
 */
public final class ExpressionSql {
  private ExpressionSql() {}

  /** The value over the source's record; it may join tables to the source. */
  public static Sql value(Expression expression, Source source) {
    return value(expression, Rows.of(source.root()));
  }

  /** The currency of a money value. */
  public static Sql currency(Expression expression, Source source) {
    return MoneySql.currency(expression, Rows.of(source.root()));
  }

  static Sql value(Expression expression, Rows rows) {
    return switch (expression) {
      case Path path -> path(path, rows);
      case Expression.Figure(BigDecimal value) -> Sql.of("?", value);
      case Expression.Text(String value) -> Sql.of("?", value);
      case Expression.Id(_, long id) -> Sql.of("?", id);
      case Expression.Me _ -> Sql.of("?", rows.caller().person());
      case Expression.Day _, Expression.Today _, Expression.StartOf _ ->
          Sql.of("?", rows.moments().day(expression));
      case Expression.Moment _, Expression.Now _ ->
          Sql.of("?", ComparisonSql.bind(rows.moments().moment(expression)));
      case Expression.Empty(Type type) -> Sql.of("cast(null as " + type(type) + ")");
      case Expression.Shifted shifted -> shifted(shifted, rows);
      case Expression.Between between -> DateSql.between(between, rows);
      case Expression.Calculated calculated -> calculated(calculated, rows);
      case Expression.Negative(Expression of) -> Sql.of("(- ").add(value(of, rows)).add(")");
      case Expression.Absolute(Expression of) -> call("abs", List.of(value(of, rows)));
      case Expression.Rounded(Expression of, int digits) ->
          Sql.of("round(").add(value(of, rows)).add(", cast(? as int))", digits);
      case Expression.Joined(List<Expression> parts) ->
          Sql.of("nullif(").add(call("concat", values(parts, rows))).add(", '')");
      case Expression.Size(Expression of) -> size(of, rows);
      case Expression.Pick pick ->
          pick.type() == Type.Plain.MONEY
              ? MoneySql.pick(pick, rows)
              : call(function(pick.which()), values(pick.among(), rows));
      case Expression.Cash(Expression amount, _) -> value(amount, rows);
      case Expression.Either(Filter when, Expression then, Expression otherwise, _) ->
          either(when, value(then, rows), value(otherwise, rows), rows);
      case Expression.Truth(Filter holds) ->
          Sql.of("((").add(FilterSql.holds(holds, rows)).add(") is true)");
      case Expression.RollUp rollUp -> RollUpSql.value(rollUp, rows);
    };
  }

  static Sql either(Filter when, Sql then, Sql otherwise, Rows rows) {
    return Sql.of("(case when ")
        .add(FilterSql.holds(when, rows))
        .add(" then ")
        .add(then)
        .add(" else ")
        .add(otherwise)
        .add(" end)");
  }

  static List<Sql> values(List<Expression> expressions, Rows rows) {
    List<Sql> values = new ArrayList<>();
    expressions.forEach(expression -> values.add(value(expression, rows)));
    return values;
  }

  static Sql call(String function, List<Sql> arguments) {
    return Sql.of(function + "(").add(Sql.join(", ", arguments)).add(")");
  }

  static String function(Expression.Pick.Which which) {
    return switch (which) {
      case SMALLEST -> "least";
      case LARGEST -> "greatest";
      case FIRST -> "coalesce";
    };
  }

  private static Sql path(Path path, Rows rows) {
    Source.Row row = rows.end(path);
    return switch (path.leaf()) {
      case Path.Leaf.Value(Field<?, ?> field) ->
          field.kind() instanceof Kind.Formula<?>(_, Kind<?> result)
              ? formula(field, result, row, !path.links().isEmpty(), rows)
              : Sql.of(row.column(field.column()));
      case Path.Leaf.Currency _ -> MoneySql.shownCurrency(path, rows);
      case Path.Leaf.Id _ -> Sql.of(row.column("id"));
      case Path.Leaf.Version _ -> Sql.of("cast(" + row.column("version") + " as numeric)");
    };
  }

  // A formula can make something of nothing, such as a sum of 0: not where there is no record.
  private static Sql formula(
      Field<?, ?> field, Kind<?> result, Source.Row row, boolean mayBeAbsent, Rows rows) {
    Sql value = bounded(value(rows.catalog().formulas().of(field), Rows.of(row)), result);
    return mayBeAbsent
        ? Sql.of("(case when " + row.column("id") + " is not null then ").add(value).add(" end)")
        : value;
  }

  // What a formula gives is kept to what a field of its kind can hold.
  private static Sql bounded(Sql value, Kind<?> kind) {
    return switch (kind) {
      case Kind.Decimal(int scale) -> rounded(value, scale);
      case Kind.Amount(int scale) -> rounded(value, scale);
      case Kind.Percent _ -> rounded(value, 4);
      case Kind.Text(int max) -> Sql.of("left(").add(value).add(", " + max + ")");
      case Kind.LongText(int max) -> Sql.of("left(").add(value).add(", " + max + ")");
      case Kind.Phone _,
          Kind.Mail _,
          Kind.Address _,
          Kind.Region _,
          Kind.Dictionary _,
          Kind.Choice<?> _ ->
          Sql.of("left(").add(value).add(", 200)");
      case Kind.Date _,
          Kind.Moment _,
          Kind.Flag _,
          Kind.Choices _,
          Kind.Reference _,
          Kind.Attachment _,
          Kind.Formula<?> _ ->
          value;
    };
  }

  private static Sql rounded(Sql value, int scale) {
    BigInteger limit = BigInteger.TEN.pow(24 - scale);
    return Sql.of("round(").add(DateSql.within(value, limit)).add(", " + scale + ")");
  }

  private static Sql shifted(Expression.Shifted shifted, Rows rows) {
    if (!shifted.isConstant()) {
      return DateSql.shifted(shifted, rows);
    }
    return shifted.type() == Type.Plain.DATE
        ? Sql.of("?", rows.moments().day(shifted))
        : Sql.of("?", ComparisonSql.bind(rows.moments().moment(shifted)));
  }

  private static Sql calculated(Expression.Calculated calculated, Rows rows) {
    Expression left = calculated.left();
    Expression right = calculated.right();
    Operator by = calculated.by();
    boolean money = left.type() == Type.Plain.MONEY && right.type() == Type.Plain.MONEY;
    if (money && by != Operator.OVER) {
      return MoneySql.sum(calculated, rows);
    }
    Sql one = value(left, rows);
    Sql other = value(right, rows);
    Sql result =
        by == Operator.OVER
            ? fine(one).add(" / nullif(").add(other).add(", 0)")
            : one.add(" " + by.symbol() + " ").add(other);
    result = Sql.of("(").add(result).add(")");
    return money ? MoneySql.inOne(List.of(left, right), result, rows) : result;
  }

  /**
   * A number written with 20 digits after the point. PostgreSQL divides to 16 digits in all, but to
   * no fewer behind the point than it is given; large amounts would lose their cents.
   */
  static Sql fine(Sql number) {
    return Sql.of("round(").add(number).add(", 20)");
  }

  private static Sql size(Expression of, Rows rows) {
    String function = of.type() instanceof Type.Choices ? "cardinality" : "char_length";
    return Sql.of("cast(coalesce(")
        .add(call(function, List.of(value(of, rows))))
        .add(", 0) as numeric)");
  }

  private static String type(Type type) {
    return switch (type) {
      case Type.Choice _ -> "text";
      case Type.Choices _ -> "text[]";
      case Type.Link _ -> "bigint";
      case Type.Plain plain ->
          switch (plain) {
            case NUMBER, MONEY -> "numeric";
            case TEXT -> "text";
            case DATE -> "date";
            case MOMENT -> "timestamptz";
            case FLAG -> "boolean";
            case FILE -> "bigint";
          };
    };
  }
}
