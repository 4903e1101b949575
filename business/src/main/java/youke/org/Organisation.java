package youke.org;

import static youke.kernel.model.Right.CREATE;
import static youke.kernel.model.Right.DELETE;
import static youke.kernel.model.Right.EDIT;
import static youke.kernel.model.Right.EXPORT;
import static youke.kernel.model.Right.IMPORT;
import static youke.kernel.model.Right.READ;
import static youke.kernel.model.Scope.ALL;
import static youke.org.Employee.EMPLOYEE;
import static youke.org.Roles.ACCESS_ADMINISTRATOR;

import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/** A node of the organisation: the group, a company, a department or a team; they form one tree. */
public final class Organisation extends Entity<Organisation> {
  public static final Organisation NODE = new Organisation();

  public final Field<Organisation, String> name =
      text("name", "名称", "Name").required().searched().indexed();
  public final Field<Organisation, String> code = text("code", "编码", "Code", 40).unique();
  public final Field<Organisation, OrganisationKind> kind =
      choice("kind", "类型", "Kind", OrganisationKind.class).required();
  public final Link<Organisation, Organisation> parent =
      link("parent", "上级", "Parent", () -> NODE).collectedAs("children", "下级", "Children");
  public final Link<Organisation, Employee> manager =
      link("manager", "负责人", "Manager", () -> EMPLOYEE).collectedAs("manages", "负责的组织", "Manages");
  public final Field<Organisation, String> note = longText("note", "备注", "Remarks");

  private Organisation() {
    super(ORGANISATION, "组织", "Organisation");
    Roles.ALL.forEach(role -> grants(role, READ.in(ALL)));
    grants(
        ACCESS_ADMINISTRATOR,
        CREATE.in(ALL),
        EDIT.in(ALL),
        DELETE.in(ALL),
        IMPORT.in(ALL),
        EXPORT.in(ALL));
    list("all", "全部组织", "All units", "").columns(name, code, kind, parent, manager).sorted(name);
    form().group("basics", "基本信息", "Basics", name, code, kind, parent, manager, note);
  }
}
