package youke.org;

import static youke.org.AccessRole.ACCESS_ROLE;
import static youke.org.Employee.EMPLOYEE;
import static youke.org.Organisation.NODE;
import static youke.org.RoleAssignment.ROLE_ASSIGNMENT;
import static youke.org.RoleField.ROLE_FIELD;
import static youke.org.RoleGrant.ROLE_GRANT;

import youke.kernel.catalog.Contents;
import youke.kernel.model.Role;

/** The table of contents of the organisation. */
public final class OrgContents {
  public static final Contents CONTENTS =
      Contents.of("org")
          .roles(Roles.ALL.toArray(Role[]::new))
          .entities(NODE, EMPLOYEE, ACCESS_ROLE, ROLE_GRANT, ROLE_FIELD, ROLE_ASSIGNMENT)
          .checks(
              new NoLoop<>(NODE, NODE.parent, NODE.name),
              new NoLoop<>(EMPLOYEE, EMPLOYEE.manager, EMPLOYEE.name),
              new OrganisationKindFitsParent(),
              new DatesInOrder<>(EMPLOYEE, EMPLOYEE.hiredOn, EMPLOYEE.leftOn));

  private OrgContents() {}
}
