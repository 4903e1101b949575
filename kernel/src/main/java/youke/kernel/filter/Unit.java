package youke.kernel.filter;

/** A unit in which days and moments are moved, such as {@code today() - days(30)}. */
public enum Unit {
  MINUTES("minutes", "mins", 500_000_000),
  HOURS("hours", "hours", 8_000_000),
  DAYS("days", "days", 365_000),
  WEEKS("weeks", "weeks", 52_000),
  MONTHS("months", "months", 12_000),
  YEARS("years", "years", 1_000);

  private final String function;
  private final String interval;
  private final int most;

  Unit(String function, String interval, int most) {
    this.function = function;
    this.interval = interval;
    this.most = most;
  }

  /** As written in a condition. */
  public String function() {
    return function;
  }

  /** Name of the argument of PostgreSQL's {@code make_interval}. */
  public String interval() {
    return interval;
  }

  /** The largest number of units, about a thousand years. */
  public int most() {
    return most;
  }

  /** Moves a day; the others move a moment only. */
  public boolean movesDays() {
    return this != MINUTES && this != HOURS;
  }
}
