package youke.server.signin;

import java.util.Optional;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.server.signin.Accounts.Account;
import youke.server.signin.Tries.Of;

/** The present password, asked for again before anything that decides how one signs in. */
final class Proof {
  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final Tries tries;

  Proof(Accounts accounts, PasswordHashes hashes, Tries tries) {
    this.accounts = accounts;
    this.hashes = hashes;
    this.tries = tries;
  }

  /**
   * The account, when the password is right.
   *
   * @param field name of the field it was typed into
   */
  Outcome<Account> of(long person, String password, String field) {
    Optional<Account> account = accounts.find(person);
    if (account.isEmpty() || account.get().passwordHash() == null) {
      return Outcome.refused(Problem.of(SignInProblem.NO_PASSWORD));
    }
    String who = Long.toString(person);
    Optional<Problem> slow = tries.admit(Of.PERSON, who).map(SignIn::wait);
    if (slow.isPresent()) {
      return Outcome.refused(slow.get());
    }
    if (!hashes.matches(account.get().passwordHash(), password)) {
      return Outcome.refused(Problem.of(SignInProblem.WRONG_PASSWORD, Place.field(field)));
    }
    tries.succeeded(Of.PERSON, who);
    return Outcome.done(account.get());
  }
}
