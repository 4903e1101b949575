package youke.server.signin;

import java.util.List;
import java.util.Optional;

/** The people who may sign in, from the organisation's records. */
public interface People {

  /** The person of an employee's record; empty when there is none or it was deleted. */
  Optional<Person> find(long person);

  /**
   * Whoever signs in by this name.
   *
   * @param login in lower case, as {@link Logins#plain} gives it; compare without regard to case
   */
  Optional<Person> withLogin(String login);

  /** Everybody who is active, by employee number; asked for practice books only. */
  List<Person> all();
}
