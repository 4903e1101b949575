package youke.org;

import static youke.kernel.model.Right.CREATE;
import static youke.kernel.model.Right.DELETE;
import static youke.kernel.model.Right.EDIT;
import static youke.kernel.model.Right.READ;
import static youke.kernel.model.Scope.ALL;
import static youke.org.Roles.ACCESS_ADMINISTRATOR;
import static youke.org.Roles.SYSTEM_ADMINISTRATOR;

import youke.kernel.model.Entity;
import youke.kernel.model.Field;

/** A role that administrators made; what it may do and see are its grants and its fields. */
public final class AccessRole extends Entity<AccessRole> {
  public static final AccessRole ACCESS_ROLE = new AccessRole();

  public final Field<AccessRole, String> name =
      text("name", "名称", "Name", 80).required().unique().searched();
  public final Field<AccessRole, String> nameEn = text("nameEn", "英文名称", "English name", 80);
  public final Field<AccessRole, String> code =
      text("code", "编码", "Code", 40)
          .required()
          .unique()
          .fixed()
          .checked(Checked.ROLE_CODE)
          .help("小写字母开头，可含数字和下划线", "Begins with a small letter; digits and underscores");
  public final Field<AccessRole, Boolean> active = flag("active", "启用", "Active").preset(true);
  public final Field<AccessRole, String> note = longText("note", "说明", "Description");

  private AccessRole() {
    super("accessRole", "自定义角色", "Role");
    titledInEnglish(nameEn);
    grants(ACCESS_ADMINISTRATOR, READ.in(ALL), CREATE.in(ALL), EDIT.in(ALL), DELETE.in(ALL));
    grants(SYSTEM_ADMINISTRATOR, READ.in(ALL));
    list("all", "全部角色", "All roles", "").columns(name, code, active, note).sorted(name);
    form().group("basics", "基本信息", "Basics", name, nameEn, code, active, note);
  }
}
