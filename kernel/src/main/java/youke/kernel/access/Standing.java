package youke.kernel.access;

import java.util.List;

/**
 * Where a person stands in the organisation: ids of the nodes that each scope reaches; an empty
 * list reaches nothing.
 */
public record Standing(List<Long> team, List<Long> departmentAndBelow, List<Long> company) {
  public static final Standing NOWHERE = new Standing(List.of(), List.of(), List.of());

  public Standing {
    team = List.copyOf(team);
    departmentAndBelow = List.copyOf(departmentAndBelow);
    company = List.copyOf(company);
  }
}
