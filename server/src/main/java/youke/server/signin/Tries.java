package youke.server.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Makes guessing slow: after a few tries in vain each further one has to wait, twice as long as the
 * one before, up to a quarter of an hour. Counted in the database, so that all processes slow down
 * together, and for names that nobody has as for those of the house.
 */
final class Tries {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final SignInTables tables;
  private final Clock clock;

  Tries(SignInTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** What is counted, and how patiently. */
  enum Of {
    /** A login: five mistakes are free, one is forgotten every quarter of an hour. */
    LOGIN(5, Duration.ofMinutes(15)),
    /** A person's second step or present password, alike. */
    PERSON(5, Duration.ofMinutes(15)),
    /** An address, behind which a whole office may sit. */
    ADDRESS(100, Duration.ofSeconds(30));

    private final int free;
    private final Duration forgottenAfter;

    Of(int free, Duration forgottenAfter) {
      this.free = free;
      this.forgottenAfter = forgottenAfter;
    }

    String key(String what) {
      return name() + " " + what;
    }
  }

  /**
   * Counts a try before it is made, so that many at once gain nothing.
   *
   * @return how long to wait instead, when there were too many
   */
  Optional<Duration> admit(Of of, String what) {
    String key = of.key(what);
    Instant now = clock.instant();
    return tables.whole(
        () -> {
          tables
              .sql(
                  "insert into sign_in_try (key, tries, last_at) values (?, 0, ?) on conflict do nothing",
                  key,
                  now)
              .update();
          Counted counted = locked(key);
          if (counted.blockedUntil().isAfter(now)) {
            return Optional.of(Duration.between(now, counted.blockedUntil()));
          }
          double tries = remembered(of, counted, now) + 1;
          keep(key, tries, now, now.plus(waitAfter(of, tries)));
          return Optional.empty();
        });
  }

  /** The try was right: it does not count; for a login or person neither do those before it. */
  void succeeded(Of of, String what) {
    String key = of.key(what);
    Instant now = clock.instant();
    tables.whole(
        () -> {
          if (of != Of.ADDRESS) {
            tables.sql("delete from sign_in_try where key = ?", key).update();
            return;
          }
          Counted counted = locked(key);
          double tries = Math.max(0, remembered(of, counted, now) - 1);
          keep(key, tries, now, tries < of.free ? now : counted.blockedUntil());
        });
  }

  /** Whether this try was one that made the next ones wait. */
  boolean isSlowed(Of of, String what) {
    return tables
        .sql(
            "select blocked_until > ? from sign_in_try where key = ?",
            clock.instant(),
            of.key(what))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void forget(Of of, String what) {
    tables.sql("delete from sign_in_try where key = ?", of.key(what)).update();
  }

  /** Clears what is so old that it counts for nothing. */
  void purge() {
    tables
        .sql("delete from sign_in_try where last_at < ?", clock.instant().minus(Duration.ofDays(2)))
        .update();
  }

  /** No wait within the free tries, then 30 s, 1 min, 2 min, ... 15 min. */
  static Duration waitAfter(Of of, double tries) {
    int over = (int) Math.round(tries) - of.free;
    if (over < 0) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(over, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static double remembered(Of of, Counted counted, Instant now) {
    double passed = Duration.between(counted.lastAt(), now).toMillis();
    return Math.max(0, counted.tries() - Math.max(0, passed) / of.forgottenAfter.toMillis());
  }

  private record Counted(double tries, Instant lastAt, Instant blockedUntil) {}

  private Counted locked(String key) {
    return tables
        .sql(
            """
            select tries, last_at, coalesce(blocked_until, 'epoch') blocked_until
            from sign_in_try where key = ? for update""",
            key)
        .query(
            (row, _) ->
                new Counted(
                    row.getDouble("tries"),
                    row.getObject("last_at", OffsetDateTime.class).toInstant(),
                    row.getObject("blocked_until", OffsetDateTime.class).toInstant()))
        .optional()
        .orElse(new Counted(0, Instant.EPOCH, Instant.EPOCH));
  }

  private void keep(String key, double tries, Instant at, Instant blockedUntil) {
    tables
        .sql(
            "update sign_in_try set tries = ?, last_at = ?, blocked_until = ? where key = ?",
            tries,
            at,
            blockedUntil,
            key)
        .update();
  }
}
