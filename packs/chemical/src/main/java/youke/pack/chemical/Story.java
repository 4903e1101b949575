package youke.pack.chemical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens, in the order of time, from eighteen months ago until now. */
final class Story {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MONTHS = 18;
  private static final int WHOLE = 100;

  /** Of so many days each act is told by itself; what lies further back is told in the evening. */
  private static final int LATELY = 60;

  private record Happening(Instant at, long order, Runnable what) {}

  private final PriorityQueue<Happening> open =
      new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::order));
  private final Instant begin;
  private final Instant end;
  private final StoryClock clock;
  private final int percent;
  private long order;

  /**
   * @param percent how much of it is told
   */
  Story(Instant end, int percent) {
    this.percent = percent;
    this.end = end.truncatedTo(ChronoUnit.SECONDS);
    this.begin =
        end.atZone(ZONE).toLocalDate().minusMonths(MONTHS).atTime(9, 0).atZone(ZONE).toInstant();
    this.clock = new StoryClock(begin, ZONE);
  }

  /** How many there are of what a whole story has so many of. */
  int many(int whole) {
    return whole * percent / WHOLE;
  }

  StoryClock clock() {
    return clock;
  }

  Instant begin() {
    return begin;
  }

  /** The moment at which it is told. */
  Instant end() {
    return end;
  }

  LocalDate firstDay() {
    return day(begin);
  }

  LocalDate lastDay() {
    return day(end);
  }

  Instant now() {
    return clock.instant();
  }

  static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }

  static Instant moment(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  /** From when on each act is told by itself. */
  Instant lately() {
    return end.minus(LATELY, ChronoUnit.DAYS);
  }

  /** Whether now, in the story, is so late. */
  boolean isLately() {
    return now().isAfter(lately());
  }

  /** Has something happen; what lies after the end does not, and what lies before now does now. */
  void at(Instant when, Runnable what) {
    if (!when.isAfter(end)) {
      open.add(new Happening(when, order++, what));
    }
  }

  void tell() {
    for (Happening next = open.poll(); next != null; next = open.poll()) {
      clock.reach(next.at());
      next.what().run();
    }
    clock.reach(end);
  }
}
