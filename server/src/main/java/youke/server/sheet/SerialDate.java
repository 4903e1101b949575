package youke.server.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days as spreadsheets count them. From 1900: day 1 is 1900-01-01, and day 60 is the 29 February
 * 1900 that never was. From 1904: day 0 is 1904-01-01. The fraction is the time of day.
 */
final class SerialDate {
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final LocalDate REAL_MARCH = LocalDate.of(1900, 3, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final int MISSING_DAY = 60;
  private static final long MILLIS = 86_400_000L;

  private SerialDate() {}

  /** The cell for a serial number shown as a date or time; empty when no such day exists. */
  static Optional<Cell> cell(double serial, boolean from1904, NumberLooks.Kind kind) {
    if (!(serial >= 0) || serial > 3_000_000) {
      return Optional.empty();
    }
    long millis = Math.round(serial * MILLIS);
    long days = millis / MILLIS;
    LocalTime time = LocalTime.ofNanoOfDay(millis % MILLIS * 1_000_000L);
    boolean timeOnly = days == 0 && kind != NumberLooks.Kind.DATE && !from1904;
    if (timeOnly || (days == 0 && kind == NumberLooks.Kind.TIME)) {
      return Optional.of(new Cell.TimeOnly(time));
    }
    if (!from1904 && (days == 0 || days == MISSING_DAY)) {
      return Optional.empty();
    }
    LocalDate date =
        from1904
            ? FROM_1904.plusDays(days)
            : BEFORE_1900.plusDays(days - (days > MISSING_DAY ? 1 : 0));
    if (date.isAfter(LAST)) {
      return Optional.empty();
    }
    return Optional.of(
        time.equals(LocalTime.MIDNIGHT) && kind == NumberLooks.Kind.DATE
            ? new Cell.DateOnly(date)
            : new Cell.DateAndTime(date.atTime(time)));
  }

  /** The serial number of a moment from 1900 on; empty before that or beyond 9999. */
  static Optional<Double> of(LocalDateTime moment) {
    LocalDate date = moment.toLocalDate();
    if (!date.isAfter(BEFORE_1900) || date.isAfter(LAST)) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(BEFORE_1900, date) + (date.isBefore(REAL_MARCH) ? 0 : 1);
    return Optional.of(days + of(moment.toLocalTime()));
  }

  /** The fraction of a day, to the millisecond. */
  static double of(LocalTime time) {
    long millis = time.toNanoOfDay() / 1_000_000L;
    return (double) millis / MILLIS;
  }
}
