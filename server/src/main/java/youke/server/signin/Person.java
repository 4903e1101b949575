package youke.server.signin;

import java.time.ZoneId;
import java.util.List;
import youke.kernel.text.Language;

/**
 * A person of the house as sign-in needs to know them.
 *
 * @param id id of the employee's record
 * @param login the name they sign in with
 * @param position what they do, as the house calls it
 * @param roles names of the roles held
 * @param active whether they may be here at all; a leaver may not
 * @param administersAccess whether they may make links for others, lock them and see their sign-ins
 */
public record Person(
    long id,
    String name,
    String login,
    String position,
    List<String> roles,
    boolean active,
    boolean administersAccess,
    Language language,
    ZoneId zone) {
  public Person {
    roles = List.copyOf(roles);
  }
}
