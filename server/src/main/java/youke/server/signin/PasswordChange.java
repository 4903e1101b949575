package youke.server.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.server.signin.Accounts.Account;

/** A person changes their password, knowing the present one; every session of theirs ends. */
final class PasswordChange {
  private final Accounts accounts;
  private final Proof proof;
  private final PasswordHashes hashes;
  private final Sessions sessions;
  private final Steps steps;
  private final SignInLog log;

  PasswordChange(
      Accounts accounts,
      Proof proof,
      PasswordHashes hashes,
      Sessions sessions,
      Steps steps,
      SignInLog log) {
    this.accounts = accounts;
    this.proof = proof;
    this.hashes = hashes;
    this.sessions = sessions;
    this.steps = steps;
    this.log = log;
  }

  /**
   * @return a new session for the browser that the change was made in
   */
  Outcome<Sessions.Started> change(Person person, String current, String password, Origin origin) {
    return switch (proof.of(person.id(), current, "current")) {
      case Outcome.Refused<Account>(var problems) -> Outcome.refused(problems);
      case Outcome.Done<Account> _ -> {
        List<Problem> wrong =
            new ArrayList<>(PasswordPolicy.check(password, person.login(), "password"));
        if (PasswordHashes.plain(password).equals(PasswordHashes.plain(current))) {
          wrong.add(Problem.of(SignInProblem.PASSWORD_SAME, Place.field("password")));
        }
        if (!wrong.isEmpty()) {
          yield Outcome.refused(new Problems(wrong));
        }
        String hash = hashes.hash(password);
        sessions.endAll(
            person.id(),
            -1,
            () -> {
              accounts.setPassword(person.id(), hash);
              steps.forget(person.id());
              log.add(SignInEvent.PASSWORD_CHANGED, How.PASSWORD, person.id(), origin);
            });
        yield Outcome.done(sessions.start(person.id(), origin, Optional.empty()));
      }
    };
  }
}
