package youke.kernel.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import youke.kernel.filter.Comparison;
import youke.kernel.filter.Expression;
import youke.kernel.filter.Filter;
import youke.kernel.filter.Type;

/** Comparisons of two values as SQL that is true exactly where they hold. */
final class ComparisonSql {
  private static final String ORDER = " collate \"zh-x-icu\"";

  private ComparisonSql() {}

  static Sql holds(Filter.Compare compare, Rows rows) {
    Expression left = compare.left();
    Expression right = compare.right();
    Comparison by = compare.by();
    boolean moments = left.type() == Type.Plain.MOMENT || right.type() == Type.Plain.MOMENT;
    if (moments && !left.type().equals(right.type())) {
      return left.type() == Type.Plain.MOMENT
          ? withDay(left, by, right, rows)
          : withDay(right, by.mirrored(), left, rows);
    }
    if (left.type() == Type.Plain.MONEY && right.type() == Type.Plain.MONEY) {
      return money(left, by, right, rows);
    }
    Sql one = side(left, rows);
    Sql other = side(right, rows);
    if (left.type() == Type.Plain.TEXT && !by.isEquality()) {
      one.add(ORDER);
    }
    return plain(one, by, other, left.isConstant() || right.isConstant());
  }

  // A flag that is empty is no.
  private static Sql side(Expression value, Rows rows) {
    Sql sql = ExpressionSql.value(value, rows);
    return value.type() == Type.Plain.FLAG ? Sql.of("(").add(sql).add(" is true)") : sql;
  }

  private static Sql plain(Sql left, Comparison by, Sql right, boolean oneFilled) {
    String sign =
        switch (by) {
          case EQUAL -> oneFilled ? " = " : " is not distinct from ";
          case DIFFERENT -> " is distinct from ";
          case LESS, AT_MOST, MORE, AT_LEAST -> " " + by.symbol() + " ";
        };
    return left.add(sign).add(right);
  }

  private static Sql money(Expression left, Comparison by, Expression right, Rows rows) {
    if (by == Comparison.DIFFERENT) {
      Sql same = money(left, Comparison.EQUAL, right, rows);
      return Sql.of("((").add(same).add(") is not true)");
    }
    Sql amounts =
        plain(ExpressionSql.value(left, rows), by, ExpressionSql.value(right, rows), false);
    Sql currencies = MoneySql.sameCurrency(java.util.List.of(left, right), rows);
    if (currencies.isEmpty()) {
      return amounts;
    }
    Sql both = Sql.of("(").add(amounts).add(" and (");
    if (by == Comparison.EQUAL) {
      both.add(ExpressionSql.value(left, rows)).add(" is null or ");
    }
    return both.add(currencies).add("))");
  }

  // The day of a moment, in the caller's zone, against a day.
  private static Sql withDay(Expression moment, Comparison by, Expression day, Rows rows) {
    if (!day.isConstant()) {
      Sql ofMoment = DateSql.day(ExpressionSql.value(moment, rows), rows);
      return plain(ofMoment, by, ExpressionSql.value(day, rows), false);
    }
    LocalDate on = rows.moments().day(day);
    Object first = bind(rows.moments().start(on));
    Object next = bind(rows.moments().start(on.plusDays(1)));
    Sql at = ExpressionSql.value(moment, rows);
    return switch (by) {
      case LESS -> at.add(" < ?", first);
      case AT_MOST -> at.add(" < ?", next);
      case MORE -> at.add(" >= ?", next);
      case AT_LEAST -> at.add(" >= ?", first);
      case EQUAL -> within(at, moment, first, next, rows);
      case DIFFERENT -> Sql.of("(").add(within(at, moment, first, next, rows)).add(" is not true)");
    };
  }

  private static Sql within(Sql at, Expression moment, Object first, Object next, Rows rows) {
    return Sql.of("(")
        .add(at)
        .add(" >= ? and ", first)
        .add(ExpressionSql.value(moment, rows))
        .add(" < ?)", next);
  }

  static Object bind(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
