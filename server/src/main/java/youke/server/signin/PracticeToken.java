package youke.server.signin;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import javax.sql.DataSource;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;

/**
 * {@code ./youke token PERSON}: a token on the server's own machine, for practice books only, so
 * that scripts and tests act as a person of the demo.
 */
public final class PracticeToken {
  private static final int DAYS = 30;

  private PracticeToken() {}

  /**
   * Makes a token for everything that the person may do, good for 30 days; works beside a running
   * server, which knows it at once.
   *
   * @param source gives connections to the book
   * @param practice whether the book is one to practise in
   * @param asked the person's login, or the id of their record
   * @throws Refusal when the book is a real one, or has no such person
   */
  public static String make(
      DataSource source, People people, Clock clock, boolean practice, String asked) {
    if (!practice) {
      throw new Refusal(Problem.of(SignInProblem.PRACTICE_ONLY));
    }
    Person person =
        find(people, asked)
            .filter(Person::active)
            .orElseThrow(
                () -> new Refusal(Problem.of(SignInProblem.NO_SUCH_PERSON).with("name", asked)));
    SignInTables tables = new SignInTables(source);
    new Accounts(tables, clock).open(person.id());
    Tokens tokens =
        new Tokens(tables, new CredentialTables(tables), new SignInLog(tables, clock), clock);
    return tokens
        .make(
            person.id(),
            "./youke token",
            EnumSet.allOf(TokenScope.class),
            DAYS,
            How.COMMAND,
            Origin.HERE)
        .orThrow()
        .token();
  }

  private static Optional<Person> find(People people, String asked) {
    Optional<Person> byLogin = people.withLogin(Logins.plain(asked));
    if (byLogin.isPresent() || !asked.matches("\\d{1,18}")) {
      return byLogin;
    }
    return people.find(Long.parseLong(asked));
  }
}
