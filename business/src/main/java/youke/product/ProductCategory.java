package youke.product;

import static youke.kernel.model.Right.READ;
import static youke.kernel.model.Scope.ALL;
import static youke.org.Roles.BUSINESS_ADMINISTRATOR;
import static youke.org.Roles.PRODUCT_MANAGER;
import static youke.org.Roles.SALES;
import static youke.org.Roles.SALES_ASSISTANT;
import static youke.org.Roles.SALES_MANAGER;
import static youke.org.Roles.SERVICE_READER;
import static youke.org.Roles.maintain;

import java.util.List;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Role;

/** A kind of product; the categories form a tree. */
public final class ProductCategory extends Entity<ProductCategory> {
  public static final ProductCategory PRODUCT_CATEGORY = new ProductCategory();

  public final Field<ProductCategory, String> name =
      text("name", "类别名称", "Name", 80).required().searched().indexed();
  public final Field<ProductCategory, String> nameEn =
      text("nameEn", "英文名称", "English name", 80).searched();
  public final Field<ProductCategory, String> code = text("code", "编码", "Code", 40).unique();
  public final Link<ProductCategory, ProductCategory> parent =
      link("parent", "上级类别", "Parent", () -> PRODUCT_CATEGORY)
          .collectedAs("children", "下级类别", "Children");
  public final Field<ProductCategory, String> note = longText("note", "说明", "Description");

  private ProductCategory() {
    super("productCategory", "产品类别", "Product category");
    titledInEnglish(nameEn);
    for (Role role : List.of(SALES, SALES_MANAGER, SALES_ASSISTANT, SERVICE_READER)) {
      grants(role, READ.in(ALL));
    }
    grants(PRODUCT_MANAGER, maintain());
    grants(BUSINESS_ADMINISTRATOR, maintain());
    list("all", "全部类别", "All categories", "").columns(name, nameEn, code, parent).sorted(name);
    form().group("basics", "基本信息", "Basics", name, nameEn, code, parent, note);
  }
}
