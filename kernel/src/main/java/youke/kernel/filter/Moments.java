package youke.kernel.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** What days and moments relative to now come to, in the zone of the person who asks. */
public record Moments(Instant now, ZoneId zone) {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  public Moments {
    now = now.truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /** The first moment of a day. */
  public Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The day that a constant of type DATE means, within the years 1 to 9999. */
  public LocalDate day(Expression constant) {
    return switch (constant) {
      case Expression.Day(LocalDate value) -> value;
      case Expression.Today _ -> today();
      case Expression.StartOf(Period period) -> within(period.start(today()));
      case Expression.Shifted(Expression from, boolean back, Expression count, Unit unit) ->
          within(day(from).plus(count(count, back), unit(unit)));
      default -> throw new IllegalArgumentException("No constant day: " + constant);
    };
  }

  /** The moment that a constant of type MOMENT means, within the years 1 to 9999. */
  public Instant moment(Expression constant) {
    return switch (constant) {
      case Expression.Moment(Instant value) -> value;
      case Expression.Now _ -> now;
      case Expression.Shifted(Expression from, boolean back, Expression count, Unit unit) ->
          within(moment(from).atZone(zone).plus(count(count, back), unit(unit)));
      default -> throw new IllegalArgumentException("No constant moment: " + constant);
    };
  }

  private static LocalDate within(LocalDate day) {
    return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
  }

  private static Instant within(ZonedDateTime at) {
    if (at.getYear() < 1) {
      return FIRST.atStartOfDay(at.getZone()).toInstant();
    }
    return at.getYear() > 9999 ? LAST.atStartOfDay(at.getZone()).toInstant() : at.toInstant();
  }

  private static long count(Expression count, boolean back) {
    if (count instanceof Expression.Figure(BigDecimal value)) {
      return back ? -value.longValueExact() : value.longValueExact();
    }
    throw new IllegalArgumentException("No constant count: " + count);
  }

  private static ChronoUnit unit(Unit unit) {
    return switch (unit) {
      case MINUTES -> ChronoUnit.MINUTES;
      case HOURS -> ChronoUnit.HOURS;
      case DAYS -> ChronoUnit.DAYS;
      case WEEKS -> ChronoUnit.WEEKS;
      case MONTHS -> ChronoUnit.MONTHS;
      case YEARS -> ChronoUnit.YEARS;
    };
  }
}
