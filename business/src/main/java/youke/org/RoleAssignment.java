package youke.org;

import static youke.kernel.model.Right.CREATE;
import static youke.kernel.model.Right.DELETE;
import static youke.kernel.model.Right.EDIT;
import static youke.kernel.model.Right.READ;
import static youke.kernel.model.Scope.ALL;
import static youke.org.Employee.EMPLOYEE;
import static youke.org.Roles.ACCESS_ADMINISTRATOR;
import static youke.org.Roles.SYSTEM_ADMINISTRATOR;

import java.time.LocalDate;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/** An employee holds a role; several add up. */
public final class RoleAssignment extends Entity<RoleAssignment> {
  public static final RoleAssignment ROLE_ASSIGNMENT = new RoleAssignment();

  public final Link<RoleAssignment, Employee> employee =
      link("employee", "员工", "Employee", () -> EMPLOYEE)
          .required()
          .fixed()
          .collectedAs("roles", "角色", "Roles");

  /** Name of a standard role, or the code of an {@link AccessRole}. */
  public final Field<RoleAssignment, String> role =
      text("role", "角色", "Role", 60).required().fixed().indexed();

  public final Field<RoleAssignment, LocalDate> until = date("until", "有效期至", "Until");

  private RoleAssignment() {
    super("roleAssignment", "角色分配", "Role assignment");
    titled(role);
    unique(employee, role);
    grants(ACCESS_ADMINISTRATOR, READ.in(ALL), CREATE.in(ALL), EDIT.in(ALL), DELETE.in(ALL));
    grants(SYSTEM_ADMINISTRATOR, READ.in(ALL));
    list("all", "全部", "All", "").columns(employee, role, until).sorted(role);
    form().group("basics", "基本信息", "Basics", employee, role, until);
  }
}
