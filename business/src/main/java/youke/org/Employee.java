package youke.org;

import static youke.kernel.model.Right.CREATE;
import static youke.kernel.model.Right.DELETE;
import static youke.kernel.model.Right.EDIT;
import static youke.kernel.model.Right.EXPORT;
import static youke.kernel.model.Right.HAND_OVER;
import static youke.kernel.model.Right.IMPORT;
import static youke.kernel.model.Right.READ;
import static youke.kernel.model.Scope.ALL;
import static youke.kernel.model.Scope.DEPARTMENT_AND_BELOW;
import static youke.kernel.model.Visibility.SEEN;
import static youke.org.Organisation.NODE;
import static youke.org.Roles.ACCESS_ADMINISTRATOR;
import static youke.org.Roles.BUSINESS_ADMINISTRATOR;
import static youke.org.Roles.SALES_MANAGER;

import java.math.BigDecimal;
import java.time.LocalDate;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/** A person of the organisation: owner, author and member of records, who may sign in. */
public final class Employee extends Entity<Employee> {
  public static final Employee EMPLOYEE = new Employee();

  public final Field<Employee, String> name =
      text("name", "姓名", "Name", 80).required().searched().indexed();
  public final Field<Employee, String> number =
      text("number", "工号", "Employee number", 40).unique().searched();
  public final Field<Employee, String> login =
      text("login", "登录名", "Login", 80)
          .unique()
          .searched()
          .checked(Checked.LOGIN)
          .help(
              "小写字母、数字及 . _ - @；没有登录名的人不能登录", "Lower case; without one the person cannot sign in");
  public final Link<Employee, Organisation> department =
      link("department", "部门", "Department", () -> NODE)
          .collectedAs("employees", "员工", "Employees");
  public final Link<Employee, Employee> manager =
      link("manager", "直属上级", "Reports to", () -> EMPLOYEE).collectedAs("reports", "下属", "Reports");
  public final Field<Employee, String> position = text("position", "岗位", "Position", 80);
  public final Field<Employee, String> rank = text("rank", "职称", "Professional title", 80);
  public final Field<Employee, LocalDate> hiredOn = date("hiredOn", "入职日期", "Hired on");
  public final Field<Employee, LocalDate> leftOn = date("leftOn", "离职日期", "Left on");
  public final Field<Employee, EmployeeState> state =
      choice("state", "状态", "State", EmployeeState.class)
          .required()
          .preset(EmployeeState.ACTIVE)
          .indexed();
  public final Field<Employee, BigDecimal> coefficient =
      number("coefficient", "绩效系数", "Coefficient", 2).sensitive();
  public final Field<Employee, String> mobile =
      phone("mobile", "手机", "Mobile").searched().checked(Checked.PHONE);
  public final Field<Employee, String> mail =
      mail("mail", "邮箱", "Mail").searched().checked(Checked.MAIL);
  public final Field<Employee, ReadingLanguage> language =
      choice("language", "界面语言", "Language", ReadingLanguage.class)
          .required()
          .preset(ReadingLanguage.ZH);
  public final Field<Employee, String> zone =
      text("zone", "时区", "Time zone", 60).required().preset("Asia/Shanghai").checked(Checked.ZONE);

  private Employee() {
    super(PERSON, "员工", "Employee");
    Roles.ALL.forEach(role -> grants(role, READ.in(ALL)));
    grants(
        ACCESS_ADMINISTRATOR,
        CREATE.in(ALL),
        EDIT.in(ALL),
        DELETE.in(ALL),
        IMPORT.in(ALL),
        EXPORT.in(ALL));
    grants(SALES_MANAGER, HAND_OVER.in(DEPARTMENT_AND_BELOW));
    grants(BUSINESS_ADMINISTRATOR, HAND_OVER.in(ALL));
    shows(ACCESS_ADMINISTRATOR, SEEN, coefficient);
    shows(BUSINESS_ADMINISTRATOR, SEEN, coefficient);
    list("active", "在职员工", "At work", "state != 'LEFT'")
        .columns(name, number, department, position, manager, mobile, mail)
        .sorted(name);
    list("all", "全部员工", "All employees", "")
        .columns(name, number, department, position, state, hiredOn)
        .sorted(name);
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            name,
            number,
            department,
            manager,
            position,
            rank,
            state,
            hiredOn,
            leftOn,
            coefficient)
        .group("contact", "联系方式", "Contact", mobile, mail)
        .group("signIn", "登录与界面", "Sign-in and display", login, language, zone);
  }
}
