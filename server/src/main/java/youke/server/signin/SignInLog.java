package youke.server.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Who came to the door, when, from where, by what and with what success; only ever added to. */
final class SignInLog {
  private final SignInTables tables;
  private final Clock clock;

  SignInLog(SignInTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * One line of the log.
   *
   * @param person whom it concerns; null when the login is nobody's
   * @param login the name as typed, made fit to show; empty when none was
   * @param byPerson who did it, when that was somebody else
   */
  record Line(
      long id,
      Instant at,
      SignInEvent event,
      How how,
      @Nullable Long person,
      String login,
      @Nullable Long byPerson,
      Origin origin) {}

  /** Something a person did for themselves. */
  void add(SignInEvent event, How how, long person, Origin origin) {
    insert(event, how, person, "", null, origin);
  }

  /** Something that one person did to another's account. */
  void addBy(SignInEvent event, How how, long person, @Nullable Long byPerson, Origin origin) {
    insert(
        event, how, person, "", byPerson == null || byPerson == person ? null : byPerson, origin);
  }

  /** A try with a login, whosever it is. */
  void addTry(SignInEvent event, How how, Optional<Long> person, String login, Origin origin) {
    insert(event, how, person.orElse(null), Origin.clean(login, Logins.LONGEST), null, origin);
  }

  private void insert(
      SignInEvent event,
      How how,
      @Nullable Long person,
      String login,
      @Nullable Long byPerson,
      Origin origin) {
    tables
        .sql(
            """
            insert into sign_in_log (at, event, how, person, login, by_person, address, agent)
            values (?, ?, ?, ?, ?, ?, ?, ?)""",
            clock.instant(),
            event.name(),
            how.name(),
            person,
            login,
            byPerson,
            origin.address(),
            origin.agent())
        .update();
  }

  /**
   * The newest lines first.
   *
   * @param of one person's, or everybody's when empty
   * @param before only lines older than the one of this id
   */
  List<Line> page(OptionalLong of, OptionalLong before, int limit) {
    return tables
        .sql(
            """
            select id, at, event, how, person, login, by_person, address, agent from sign_in_log
            where (?::bigint is null or person = ?::bigint) and (?::bigint is null or id < ?::bigint)
            order by id desc limit ?""",
            box(of),
            box(of),
            box(before),
            box(before),
            limit)
        .query(
            (row, _) ->
                new Line(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    SignInEvent.valueOf(row.getString("event")),
                    How.valueOf(row.getString("how")),
                    row.getObject("person", Long.class),
                    row.getString("login"),
                    row.getObject("by_person", Long.class),
                    new Origin(row.getString("address"), row.getString("agent"))))
        .list();
  }

  private static @Nullable Long box(OptionalLong id) {
    return id.isPresent() ? id.getAsLong() : null;
  }
}
