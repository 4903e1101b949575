package youke.kernel.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * With whom a record is shared: exactly one of a person, a node of the organisation, or a role.
 *
 * @param mayEdit to change it, not only to read it
 * @param until the end, or null for no end
 */
public record Member(
    @Nullable Long person,
    @Nullable Long organisation,
    @Nullable String role,
    boolean mayEdit,
    @Nullable Instant until) {
  public Member {
    int named = (person == null ? 0 : 1) + (organisation == null ? 0 : 1) + (role == null ? 0 : 1);
    if (named != 1) {
      throw new IllegalArgumentException("A member is a person, a node or a role");
    }
  }
}
