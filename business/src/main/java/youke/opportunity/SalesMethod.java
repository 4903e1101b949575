package youke.opportunity;

import static youke.kernel.model.Right.CREATE;
import static youke.kernel.model.Right.DELETE;
import static youke.kernel.model.Right.EDIT;
import static youke.kernel.model.Right.READ;
import static youke.kernel.model.Scope.ALL;
import static youke.org.Roles.BUSINESS_ADMINISTRATOR;
import static youke.org.Roles.PRODUCT_MANAGER;
import static youke.org.Roles.SALES;
import static youke.org.Roles.SALES_ASSISTANT;
import static youke.org.Roles.SALES_MANAGER;
import static youke.org.Roles.SERVICE_READER;
import static youke.org.Roles.SYSTEM_ADMINISTRATOR;
import static youke.org.Roles.maintain;

import java.util.List;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Role;

/** A way of selling, with stages of its own; a product category has the one that suits it. */
public final class SalesMethod extends Entity<SalesMethod> {
  public static final SalesMethod SALES_METHOD = new SalesMethod();

  public final Field<SalesMethod, String> name =
      text("name", "销售方法", "Name", 80).required().unique().searched();
  public final Field<SalesMethod, String> nameEn = text("nameEn", "英文名称", "English name", 80);
  public final Field<SalesMethod, String> code = text("code", "编码", "Code", 40).unique();
  public final Field<SalesMethod, Boolean> standard =
      flag("standard", "标准方法", "Standard")
          .preset(false)
          .help("产品类别没有指定方法时使用", "Used where a product category names no other");
  public final Field<SalesMethod, Boolean> active = flag("active", "启用", "Active").preset(true);
  public final Field<SalesMethod, String> note = longText("note", "说明", "Description");

  private SalesMethod() {
    super("salesMethod", "销售方法", "Sales method");
    titledInEnglish(nameEn);
    for (Role role :
        List.of(SALES, SALES_MANAGER, SALES_ASSISTANT, PRODUCT_MANAGER, SERVICE_READER)) {
      grants(role, READ.in(ALL));
    }
    grants(BUSINESS_ADMINISTRATOR, maintain());
    grants(SYSTEM_ADMINISTRATOR, READ.in(ALL), CREATE.in(ALL), EDIT.in(ALL), DELETE.in(ALL));
    list("all", "全部方法", "All methods", "")
        .columns(name, nameEn, code, standard, active)
        .sorted(name);
    form().group("basics", "基本信息", "Basics", name, nameEn, code, standard, active, note);
  }
}
