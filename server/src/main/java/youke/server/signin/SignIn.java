package youke.server.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.server.ProblemJson;
import youke.server.signin.Accounts.Account;
import youke.server.signin.Tries.Of;

/**
 * Coming in: login and password, then the second step where one is on. Whatever is wrong, the
 * answer and the work done for it are the same.
 */
final class SignIn {
  private final People people;
  private final Accounts accounts;
  private final SecondCodes codes;
  private final PasswordHashes hashes;
  private final Steps steps;
  private final Sessions sessions;
  private final Tries tries;
  private final SignInLog log;
  private final Clock clock;

  SignIn(
      People people,
      Accounts accounts,
      SecondCodes codes,
      PasswordHashes hashes,
      Steps steps,
      Sessions sessions,
      Tries tries,
      SignInLog log,
      Clock clock) {
    this.people = people;
    this.accounts = accounts;
    this.codes = codes;
    this.hashes = hashes;
    this.steps = steps;
    this.sessions = sessions;
    this.tries = tries;
    this.log = log;
    this.clock = clock;
  }

  /** What a right password leads to. */
  sealed interface Entry {
    /** Inside, with a session. */
    record In(Person person, Sessions.Started session) implements Entry {}

    /** The second step is asked for, to be shown with this ticket. */
    record SecondStep(String ticket) implements Entry {}
  }

  /**
   * @param before the secret of the session that the browser is in, to be replaced
   */
  Outcome<Entry> withPassword(
      String typedLogin, String password, Origin origin, Optional<String> before) {
    String login = Logins.plain(typedLogin);
    Optional<Problem> slow = slowed(Of.ADDRESS, origin.network()).or(() -> slowed(Of.LOGIN, login));
    if (slow.isPresent()) {
      return Outcome.refused(slow.get());
    }
    Optional<Person> person = people.withLogin(login).filter(Person::active);
    Optional<Account> account = person.flatMap(one -> accounts.find(one.id()));
    String hash = account.map(Account::passwordHash).orElse(null);
    boolean right = hashes.matches(hash, password);
    if (!right || hash == null || person.isEmpty() || account.get().isLocked()) {
      return refused(person, typedLogin, login, origin);
    }
    tries.succeeded(Of.LOGIN, login);
    tries.succeeded(Of.ADDRESS, origin.network());
    if (hashes.isOutdated(hash)) {
      accounts.renewHash(person.get().id(), hash, hashes.hash(password));
    }
    if (account.get().totpSecret() != null) {
      String ticket = steps.ticket(person.get().id());
      log.addTry(
          SignInEvent.SECOND_STEP_ASKED,
          How.PASSWORD,
          Optional.of(person.get().id()),
          typedLogin,
          origin);
      return Outcome.done(new Entry.SecondStep(ticket));
    }
    return Outcome.done(in(person.get(), How.PASSWORD, typedLogin, origin, before));
  }

  private Outcome<Entry> refused(
      Optional<Person> person, String typedLogin, String login, Origin origin) {
    boolean slowed = tries.isSlowed(Of.LOGIN, login);
    log.addTry(
        slowed ? SignInEvent.SLOWED : SignInEvent.REFUSED,
        How.PASSWORD,
        person.map(Person::id),
        typedLogin,
        origin);
    return Outcome.refused(Problem.of(SignInProblem.WRONG_LOGIN));
  }

  /**
   * @param ticket from the step before
   * @param code six digits of the authenticator app, or a recovery code
   */
  Outcome<Entry> withCode(String ticket, String code, Origin origin, Optional<String> before) {
    Optional<Long> owner = steps.tryWith(ticket);
    Optional<Person> person = owner.flatMap(people::find).filter(Person::active);
    Optional<Account> account = person.flatMap(one -> accounts.find(one.id()));
    if (account.isEmpty() || account.get().isLocked() || account.get().totpSecret() == null) {
      return refused(SignInProblem.STEP_OVER);
    }
    long id = account.get().person();
    Optional<Problem> slow = slowed(Of.PERSON, Long.toString(id));
    if (slow.isPresent()) {
      return Outcome.refused(slow.get());
    }
    Optional<How> how = codes.use(account.get(), code, clock.instant());
    if (how.isEmpty()) {
      boolean slowed = tries.isSlowed(Of.PERSON, Long.toString(id));
      log.add(slowed ? SignInEvent.SLOWED : SignInEvent.REFUSED, How.AUTHENTICATOR, id, origin);
      return refused(SignInProblem.WRONG_CODE);
    }
    if (!steps.use(ticket)) {
      return refused(SignInProblem.STEP_OVER);
    }
    tries.succeeded(Of.PERSON, Long.toString(id));
    return Outcome.done(in(person.get(), how.get(), person.get().login(), origin, before));
  }

  /** A person of a practice book, chosen from its list. */
  Outcome<Entry> forPractice(long chosen, Origin origin, Optional<String> before) {
    Optional<Person> person = people.find(chosen).filter(Person::active);
    if (person.isEmpty()) {
      return refused(SignInProblem.NOT_ACTIVE);
    }
    accounts.open(chosen);
    return Outcome.done(in(person.get(), How.PRACTICE, person.get().login(), origin, before));
  }

  private Entry in(Person person, How how, String login, Origin origin, Optional<String> before) {
    Sessions.Started session = sessions.start(person.id(), origin, before);
    log.addTry(SignInEvent.SIGNED_IN, how, Optional.of(person.id()), login, origin);
    return new Entry.In(person, session);
  }

  /** The problem that asks to wait, when there were too many tries. */
  private Optional<Problem> slowed(Of of, String what) {
    return tries.admit(of, what).map(SignIn::wait);
  }

  static Problem wait(Duration left) {
    return Problem.of(SignInProblem.TOO_MANY_TRIES)
        .with(ProblemJson.SECONDS, Math.max(1, left.plusMillis(999).toSeconds()));
  }

  private static <T> Outcome<T> refused(ProblemCode code) {
    return Outcome.refused(Problem.of(code));
  }
}
