package youke.server.signin;

import java.time.Duration;

/**
 * How long things at the door last, and what this server serves.
 *
 * @param practice whether the book is for practice: its people may then be chosen without password
 * @param idle after which rest a session ends; five minutes at least
 * @param longest after which a session ends in any case
 * @param link how long a one-time link may be used
 */
public record SignInSettings(boolean practice, Duration idle, Duration longest, Duration link) {
  static final Duration SHORTEST_IDLE = Duration.ofMinutes(5);

  public SignInSettings {
    if (idle.compareTo(SHORTEST_IDLE) < 0) {
      throw new IllegalArgumentException("A session rests for five minutes at least: " + idle);
    }
  }

  /** Half a day of rest, two weeks at most, links good for 72 hours. */
  public static SignInSettings of(boolean practice) {
    return new SignInSettings(
        practice, Duration.ofHours(12), Duration.ofDays(14), Duration.ofDays(3));
  }
}
