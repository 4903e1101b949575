package youke.kernel.store;

import java.time.ZoneId;
import java.time.ZoneOffset;
import youke.kernel.filter.Expression;
import youke.kernel.filter.Type;
import youke.kernel.filter.Unit;

/** Reckoning with days and moments in SQL, in the caller's zone, never failing on a value. */
final class DateSql {
  private static final String BEFORE_DAYS = "date '0001-12-31 BC'";
  private static final String AFTER_DAYS = "date '10000-01-01'";
  private static final String BEFORE_MOMENTS = "timestamptz '0001-12-31 00:00:00+00 BC'";
  private static final String AFTER_MOMENTS = "timestamptz '10000-01-01 00:00:00+00'";

  private DateSql() {}

  /** The day of a moment. */
  static Sql day(Sql moment, Rows rows) {
    return Sql.of("cast(").add(moment).add(at(rows)).add(" as date)");
  }

  // An offset goes as an interval: PostgreSQL reads the sign of a zone named +08:00 the other way.
  private static Sql at(Rows rows) {
    ZoneId zone = rows.moments().zone().normalized();
    return zone instanceof ZoneOffset offset
        ? Sql.of(" at time zone cast(? as interval)", offset.getTotalSeconds() + " seconds")
        : Sql.of(" at time zone ?", zone.getId());
  }

  /** Days from the second to the first. */
  static Sql between(Expression.Between between, Rows rows) {
    Sql later = ExpressionSql.value(between.later(), rows);
    Sql earlier = ExpressionSql.value(between.earlier(), rows);
    if (between.later().type() == Type.Plain.DATE) {
      return Sql.of("cast(").add(later).add(" - ").add(earlier).add(" as numeric)");
    }
    Sql seconds = Sql.of("extract(epoch from ").add(later).add(" - ").add(earlier).add(")");
    return Sql.of("(").add(ExpressionSql.fine(seconds)).add(" / 86400)");
  }

  /** A day or moment moved; empty when it leaves the years 1 to 9999. */
  static Sql shifted(Expression.Shifted shifted, Rows rows) {
    Sql from = ExpressionSql.value(shifted.from(), rows);
    Sql by = interval(shifted, rows);
    if (shifted.type() == Type.Plain.DATE) {
      Sql moved = Sql.of("cast(").add(from).add(by).add(" as date)");
      return within(moved, BEFORE_DAYS, AFTER_DAYS);
    }
    if (!shifted.unit().movesDays()) {
      Sql moved = Sql.of("(").add(from).add(by).add(")");
      return within(moved, BEFORE_MOMENTS, AFTER_MOMENTS);
    }
    Sql local = Sql.of("(").add(from).add(at(rows)).add(by).add(")");
    Sql moved = Sql.of("(").add(local).add(at(rows)).add(")");
    return within(moved, BEFORE_MOMENTS, AFTER_MOMENTS);
  }

  private static Sql interval(Expression.Shifted shifted, Rows rows) {
    Unit unit = shifted.unit();
    Sql count = within(ExpressionSql.value(shifted.count(), rows), unit.most() + 1L);
    return Sql.of(shifted.back() ? " - " : " + ")
        .add("make_interval(" + unit.interval() + " => cast(round(")
        .add(count)
        .add(") as int))");
  }

  /** The value where it is smaller than a limit, either way; else empty. */
  static Sql within(Sql value, Number limit) {
    return within(value, "-" + limit, limit.toString());
  }

  // Names the value once, however large it is.
  private static Sql within(Sql value, String below, String above) {
    return Sql.of("nullif(nullif(least(greatest(")
        .add(value)
        .add(", " + below + "), " + above + "), " + below + "), " + above + ")");
  }
}
