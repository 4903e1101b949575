package youke.server.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The minutes between a right password and the second step. */
final class Steps {
  static final Duration TIME = Duration.ofMinutes(5);
  private static final int TRIES = 5;

  private final SignInTables tables;
  private final Clock clock;

  Steps(SignInTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** A ticket that says whose password was right; worth nothing but for the second step. */
  String ticket(long person) {
    String ticket = Secret.random();
    Instant now = clock.instant();
    tables.sql("delete from sign_in_step where expires_at < ?", now).update();
    tables
        .sql(
            "insert into sign_in_step (hash, person, expires_at, tries) values (?, ?, ?, 0)",
            Secret.hash(ticket).bytes(),
            person,
            now.plus(TIME))
        .update();
    return ticket;
  }

  /** Whose ticket it is, counting a try; empty when it is none, too old or tried too often. */
  Optional<Long> tryWith(String ticket) {
    return tables
        .sql(
            """
            update sign_in_step set tries = tries + 1
            where hash = ? and expires_at > ? and tries < ? returning person""",
            Secret.hash(ticket).bytes(),
            clock.instant(),
            TRIES)
        .query(Long.class)
        .optional();
  }

  /** Uses the ticket up; false when somebody just did. */
  boolean use(String ticket) {
    return tables
            .sql("delete from sign_in_step where hash = ?", (Object) Secret.hash(ticket).bytes())
            .update()
        == 1;
  }

  void forget(long person) {
    tables.sql("delete from sign_in_step where person = ?", person).update();
  }
}
