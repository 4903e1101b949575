package youke.kernel.filter;

import java.util.List;
import youke.kernel.access.Standing;

/** The caller's part of the organisation, as a list of its nodes. */
public enum Mine {
  TEAM("myTeam"),
  DEPARTMENTS("myDepartments"),
  COMPANY("myCompany");

  private final String function;

  Mine(String function) {
    this.function = function;
  }

  /** As written in a condition. */
  public String function() {
    return function;
  }

  /** Ids of the nodes; none when the person stands nowhere. */
  public List<Long> of(Standing standing) {
    return switch (this) {
      case TEAM -> standing.team();
      case DEPARTMENTS -> standing.departmentAndBelow();
      case COMPANY -> standing.company();
    };
  }
}
