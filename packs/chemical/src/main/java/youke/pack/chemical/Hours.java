package youke.pack.chemical;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Moments at which people work: Monday to Friday, from half past eight to six. */
final class Hours {
  private static final int FIRST = 8 * 60 + 30;
  private static final int LAST = 17 * 60 + 50;
  private static final int WEEK = 7;

  private final Dice dice;

  Hours(Dice dice) {
    this.dice = dice;
  }

  /** Some moment of a day, which is moved to Monday when it is free. */
  Instant on(LocalDate day) {
    int minute = dice.between(FIRST, LAST);
    return Story.moment(workday(day), LocalTime.ofSecondOfDay(minute * 60L + dice.between(0, 59)));
  }

  /** Some moment of the day that lies this many days after a moment, and after that moment. */
  Instant after(Instant moment, int days) {
    Instant then = on(Story.day(moment).plusDays(days));
    return then.isAfter(moment) ? then : moment.plusSeconds(60L * dice.between(5, 90));
  }

  /** Some moment of some day from one to another, both included. */
  Instant between(LocalDate from, LocalDate to) {
    int days = (int) (to.toEpochDay() - from.toEpochDay());
    return on(from.plusDays(dice.between(0, Math.max(0, days))));
  }

  static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  /** The same day or the last working day before it. */
  static LocalDate workdayBefore(LocalDate day) {
    LocalDate at = day;
    while (at.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
      at = at.minusDays(1);
    }
    return at;
  }

  /** The Monday of the week of a day. */
  static LocalDate monday(LocalDate day) {
    return day.minusDays((day.getDayOfWeek().getValue() - 1) % WEEK);
  }
}
