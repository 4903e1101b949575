package youke.server.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.server.signin.Accounts.Account;
import youke.server.signin.Tries.Of;

/** Switching the second step on and off, and the codes on paper that go with it. */
final class SecondFactor {
  private final SignInTables tables;
  private final Accounts accounts;
  private final SecondCodes codes;
  private final Proof proof;
  private final Sessions sessions;
  private final Tries tries;
  private final SignInLog log;
  private final Clock clock;

  SecondFactor(
      SignInTables tables,
      Accounts accounts,
      SecondCodes codes,
      Proof proof,
      Sessions sessions,
      Tries tries,
      SignInLog log,
      Clock clock) {
    this.tables = tables;
    this.accounts = accounts;
    this.codes = codes;
    this.proof = proof;
    this.sessions = sessions;
    this.tries = tries;
    this.log = log;
    this.clock = clock;
  }

  /** What the authenticator app is given: as text to type, and as address for a QR code. */
  record Offer(String secret, String uri) {}

  /** Offers a new secret; nothing changes until a code of it is shown. */
  Outcome<Offer> offer(long person, String login, String password) {
    return switch (proof.of(person, password, "password")) {
      case Outcome.Refused<Account>(var problems) -> Outcome.refused(problems);
      case Outcome.Done<Account>(Account account) -> {
        if (account.totpSecret() != null) {
          yield refused(SignInProblem.SECOND_FACTOR_ON);
        }
        if (!codes.sealsForAll()) {
          yield refused(SignInProblem.OTHER_SECRET_KEY);
        }
        String secret = Totp.secret();
        codes.offer(person, secret);
        yield Outcome.done(new Offer(secret, Totp.uri(login, secret)));
      }
    };
  }

  /** Switches it on with a first code of the secret offered; ends the person's other sessions. */
  Outcome<List<String>> confirm(long person, long session, String code, Origin origin) {
    Optional<Account> account = accounts.find(person);
    String offered = account.map(Account::totpPending).orElse(null);
    if (offered == null) {
      return refused(SignInProblem.NO_SECOND_FACTOR);
    }
    Optional<Problem> slow = tries.admit(Of.PERSON, Long.toString(person)).map(SignIn::wait);
    if (slow.isPresent()) {
      return Outcome.refused(slow.get());
    }
    OptionalLong step = codes.matching(person, offered, code, clock.instant());
    if (step.isEmpty()) {
      return wrongCode();
    }
    tries.succeeded(Of.PERSON, Long.toString(person));
    List<String> recovery = RecoveryCodes.random();
    boolean[] on = new boolean[1];
    sessions.endAll(
        person,
        session,
        () -> {
          on[0] = accounts.confirmTotp(person, offered, step.getAsLong());
          if (on[0]) {
            accounts.replaceRecoveryCodes(
                person, recovery.stream().map(RecoveryCodes::hash).toList());
            log.add(SignInEvent.SECOND_FACTOR_ON, How.AUTHENTICATOR, person, origin);
          }
        });
    return on[0] ? Outcome.done(recovery) : refused(SignInProblem.SECOND_FACTOR_ON);
  }

  /** Switches it off; takes the password and a last code. */
  Outcome<Boolean> off(long person, String password, String code, Origin origin) {
    return switch (proven(person, password, code)) {
      case Outcome.Refused<Account>(var problems) -> Outcome.refused(problems);
      case Outcome.Done<Account> _ -> {
        tables.whole(
            () -> {
              accounts.clearTotp(person);
              log.add(SignInEvent.SECOND_FACTOR_OFF, How.AUTHENTICATOR, person, origin);
            });
        yield Outcome.done(true);
      }
    };
  }

  /** Ten new recovery codes; the ones before are worth nothing from then on. */
  Outcome<List<String>> newRecoveryCodes(long person, String password, String code, Origin origin) {
    return switch (proven(person, password, code)) {
      case Outcome.Refused<Account>(var problems) -> Outcome.refused(problems);
      case Outcome.Done<Account> _ -> {
        List<String> recovery = RecoveryCodes.random();
        tables.whole(
            () -> {
              accounts.replaceRecoveryCodes(
                  person, recovery.stream().map(RecoveryCodes::hash).toList());
              log.add(SignInEvent.RECOVERY_CODES_MADE, How.AUTHENTICATOR, person, origin);
            });
        yield Outcome.done(recovery);
      }
    };
  }

  private Outcome<Account> proven(long person, String password, String code) {
    return switch (proof.of(person, password, "password")) {
      case Outcome.Refused<Account> refused -> refused;
      case Outcome.Done<Account>(Account account) -> {
        if (account.totpSecret() == null) {
          yield refused(SignInProblem.NO_SECOND_FACTOR);
        }
        Optional<Problem> slow = tries.admit(Of.PERSON, Long.toString(person)).map(SignIn::wait);
        if (slow.isPresent()) {
          yield Outcome.refused(slow.get());
        }
        if (codes.use(account, code, clock.instant()).isEmpty()) {
          yield wrongCode();
        }
        tries.succeeded(Of.PERSON, Long.toString(person));
        yield Outcome.done(account);
      }
    };
  }

  private static <T> Outcome<T> wrongCode() {
    return Outcome.refused(Problem.of(SignInProblem.WRONG_SECOND_CODE, Place.field("code")));
  }

  private static <T> Outcome<T> refused(ProblemCode code) {
    return Outcome.refused(Problem.of(code));
  }
}
