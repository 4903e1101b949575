package youke.server.rest;

import youke.kernel.access.Caller;
import youke.kernel.model.Role;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.org.Roles;

/** What some people are charged with besides records; who is not charged with it learns nothing. */
enum Duty {
  /** To configure the system: entities, fields, lists, forms, dictionaries, codes. */
  CONFIGURE(Roles.SYSTEM_ADMINISTRATOR),
  /** To keep people, the organisation and roles. */
  ACCESS(Roles.ACCESS_ADMINISTRATOR);

  private final Role role;

  Duty(Role role) {
    this.role = role;
  }

  boolean isOf(Caller caller) {
    return caller.roles().contains(role.name());
  }

  /**
   * @throws Refusal when the caller is not charged with it
   */
  void mustBeOf(Caller caller) {
    if (!isOf(caller)) {
      throw new Refusal(Problem.of(RestProblem.NOT_YOUR_DUTY).with("role", role.label()));
    }
  }
}
