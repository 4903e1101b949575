package youke.server.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.server.signin.Tries.Of;

/**
 * One-time links by which people set their password themselves, so that nobody else ever knows it:
 * good for one time and 72 hours; a new one replaces the one before.
 */
public final class Links {
  /** Where the page is that takes a link; the secret follows as its fragment, which no log sees. */
  static final String PAGE = "/set-password#";

  private final SignInTables tables;
  private final People people;
  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final Sessions sessions;
  private final Tries tries;
  private final SignInLog log;
  private final Clock clock;
  private final SignInSettings settings;

  Links(
      SignInTables tables,
      People people,
      Accounts accounts,
      PasswordHashes hashes,
      Sessions sessions,
      Tries tries,
      SignInLog log,
      Clock clock,
      SignInSettings settings) {
    this.tables = tables;
    this.people = people;
    this.accounts = accounts;
    this.hashes = hashes;
    this.sessions = sessions;
    this.tries = tries;
    this.log = log;
    this.clock = clock;
    this.settings = settings;
  }

  /** A link as it is handed over: the path to open and until when. */
  record Made(String path, Instant expires) {}

  /**
   * The first administrator's link, while nobody in the book has ever set a password; to be printed
   * once and kept nowhere. Each start until then makes a new one.
   *
   * @param administrator gives the person it is for; asked only when there is to be a link
   * @param address of this server, such as {@code http://localhost:8080}
   */
  public Optional<String> first(LongSupplier administrator, String address) {
    return accounts.alone(
        () ->
            accounts.anyPassword()
                ? Optional.empty()
                : Optional.of(
                    address
                        + make(administrator.getAsLong(), null, false, How.COMMAND, Origin.HERE)
                            .path()));
  }

  /**
   * A new link for a person.
   *
   * @param by the administrator who makes it; null at the server's first start
   * @param clearsSecondFactor whether using it also switches the second step off, for somebody who
   *     has lost app and recovery codes
   */
  Made make(long person, @Nullable Long by, boolean clearsSecondFactor, How how, Origin origin) {
    String secret = Secret.random();
    Instant now = clock.instant();
    Instant expires = now.plus(settings.link());
    tables.whole(
        () -> {
          accounts.open(person);
          tables
              .sql("delete from sign_in_link where person = ? and used_at is null", person)
              .update();
          tables
              .sql(
                  """
                  insert into sign_in_link
                    (hash, person, made_by, made_at, expires_at, clears_second_factor)
                  values (?, ?, ?, ?, ?, ?)""",
                  Secret.hash(secret).bytes(),
                  person,
                  by,
                  now,
                  expires,
                  clearsSecondFactor)
              .update();
          log.addBy(SignInEvent.LINK_MADE, how, person, by, origin);
        });
    return new Made(PAGE + secret, expires);
  }

  /** Until when a link of this person waits to be used. */
  Optional<Instant> waiting(long person) {
    return tables
        .sql(
            """
            select expires_at from sign_in_link
            where person = ? and used_at is null and expires_at > ?""",
            person,
            clock.instant())
        .query((row, _) -> row.getObject("expires_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  private record Found(long person, boolean clearsSecondFactor) {}

  /**
   * Sets a password by a link and uses the link up; ends whatever sessions the person had.
   *
   * @return the person, who can now sign in
   */
  Outcome<Person> setPassword(String secret, String password, Origin origin) {
    Optional<Found> link = find(secret);
    Optional<Person> owner =
        link.flatMap(found -> people.find(found.person())).filter(Person::active);
    if (link.isEmpty() || owner.isEmpty()) {
      return Outcome.refused(Problem.of(SignInProblem.LINK_OVER));
    }
    Person person = owner.get();
    List<Problem> wrong =
        new ArrayList<>(PasswordPolicy.check(password, person.login(), "password"));
    if (!wrong.isEmpty()) {
      return Outcome.refused(new Problems(wrong));
    }
    String hash = hashes.hash(password);
    boolean[] used = new boolean[1];
    sessions.endAll(
        person.id(),
        -1,
        () -> {
          used[0] = use(secret);
          if (used[0]) {
            accounts.setPassword(person.id(), hash);
            if (link.get().clearsSecondFactor()) {
              accounts.clearTotp(person.id());
            }
            tries.forget(Of.LOGIN, Logins.plain(person.login()));
            tries.forget(Of.PERSON, Long.toString(person.id()));
            log.add(SignInEvent.PASSWORD_SET, How.LINK, person.id(), origin);
          }
        });
    return used[0] ? Outcome.done(person) : Outcome.refused(Problem.of(SignInProblem.LINK_OVER));
  }

  private Optional<Found> find(String secret) {
    return tables
        .sql(
            """
            select person, clears_second_factor from sign_in_link
            where hash = ? and used_at is null and expires_at > ?""",
            Secret.hash(secret).bytes(),
            clock.instant())
        .query((row, _) -> new Found(row.getLong(1), row.getBoolean(2)))
        .optional();
  }

  private boolean use(String secret) {
    return tables
            .sql(
                """
                update sign_in_link set used_at = ?
                where hash = ? and used_at is null and expires_at > ?""",
                clock.instant(),
                Secret.hash(secret).bytes(),
                clock.instant())
            .update()
        == 1;
  }

  /** Clears links long over. */
  void purge() {
    tables
        .sql(
            "delete from sign_in_link where expires_at < ?", clock.instant().minus(settings.link()))
        .update();
  }
}
