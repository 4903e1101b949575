package youke.kernel.access;

import java.util.List;

/**
 * Where a person stands in the organisation: ids of the nodes that each scope reaches; an empty
 * list reaches nothing.
 *
 * @param within the person's own node and every node above it; what is shared with one of these is
 *     shared with the person
 */
public record Standing(
    List<Long> team, List<Long> departmentAndBelow, List<Long> company, List<Long> within) {
  public static final Standing NOWHERE = new Standing(List.of(), List.of(), List.of(), List.of());

  public Standing {
    team = List.copyOf(team);
    departmentAndBelow = List.copyOf(departmentAndBelow);
    company = List.copyOf(company);
    within = List.copyOf(within);
  }
}
