package youke.org;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import youke.kernel.text.Language;

/**
 * A person of the house.
 *
 * @param id id of the employee's record
 * @param login the name to sign in with, in lower case; without one the person cannot
 * @param number of the employee; empty when none was given
 * @param position what the person does, as the house calls it
 * @param department id of the organisation's node
 * @param roles names of the roles held today
 */
public record Colleague(
    long id,
    String name,
    Optional<String> login,
    String number,
    String position,
    Optional<Long> department,
    Set<String> roles,
    boolean active,
    Language language,
    ZoneId zone) {
  public Colleague {
    roles = Set.copyOf(roles);
  }
}
