package youke.server.signin;

import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;

/** Who may make links, lock accounts, and see and end the sign-ins of others. */
final class Administrators {
  private final People people;

  Administrators(People people) {
    this.people = people;
  }

  boolean is(SignedIn signedIn) {
    return people.find(signedIn.person()).filter(Person::administersAccess).isPresent();
  }

  void require(SignedIn signedIn) {
    if (!is(signedIn)) {
      throw new Refusal(Problem.of(SignInProblem.NOT_ADMINISTRATOR));
    }
  }
}
