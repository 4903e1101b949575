package youke.kernel.sample;

import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;

public final class Employee extends Entity<Employee> {
  public static final Employee EMPLOYEE = new Employee();

  public final Field<Employee, String> name = text("name", "姓名", "Name").required().searched();
  public final Field<Employee, String> phone = phone("phone", "电话", "Phone").sensitive();
  public final Link<Employee, Organisation> department =
      link("department", "部门", "Department", () -> Organisation.ORGANISATION);

  private Employee() {
    super(Entity.PERSON, "员工", "Employee");
    grants(Sample.SALES, Right.READ.in(Scope.ALL));
    grants(
        Sample.MANAGER, Right.READ.in(Scope.ALL), Right.HAND_OVER.in(Scope.DEPARTMENT_AND_BELOW));
    grants(
        Sample.ADMIN,
        Right.READ.in(Scope.ALL),
        Right.CREATE.in(Scope.ALL),
        Right.EDIT.in(Scope.ALL),
        Right.IMPORT.in(Scope.ALL));
  }
}
