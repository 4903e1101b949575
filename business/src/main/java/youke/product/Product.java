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
import static youke.product.ProductCategory.PRODUCT_CATEGORY;

import java.math.BigDecimal;
import java.util.List;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.model.Role;

/** Something that we sell, by its unit. */
public final class Product extends Entity<Product> {
  public static final Product PRODUCT = new Product();

  public final Field<Product, String> name =
      text("name", "产品名称", "Name").required().searched().indexed();
  public final Field<Product, String> nameEn = text("nameEn", "英文名称", "English name").searched();
  public final Field<Product, String> code =
      text("code", "产品编码", "Code", 60).unique().searched().indexed();
  public final Link<Product, ProductCategory> category =
      link("category", "产品类别", "Category", () -> PRODUCT_CATEGORY)
          .collectedAs("products", "产品", "Products");
  public final Field<Product, String> specification =
      text("specification", "规格型号", "Specification").searched();
  public final Field<Product, String> brand = text("brand", "品牌", "Brand", 80).searched();
  public final Field<Product, String> manufacturer = text("manufacturer", "生产厂家", "Manufacturer");
  public final Field<Product, String> packing = text("packing", "包装", "Packing");
  public final Field<Product, String> unit = dictionary("unit", "计量单位", "Unit", "unitOfMeasure");
  public final Field<Product, ProductStatus> status =
      choice("status", "状态", "Status", ProductStatus.class)
          .required()
          .preset(ProductStatus.ON_SALE)
          .indexed();
  public final Field<Product, Money> referencePrice =
      price("referencePrice", "参考价", "Reference price");
  public final Field<Product, BigDecimal> taxRate = percent("taxRate", "税率", "Tax rate");
  public final Field<Product, String> description = longText("description", "产品说明", "Description");
  public final Field<Product, Ref> document = file("document", "产品资料", "Document");

  private Product() {
    super("product", "产品", "Product");
    titledInEnglish(nameEn);
    for (Role role : List.of(SALES, SALES_MANAGER, SALES_ASSISTANT, SERVICE_READER)) {
      grants(role, READ.in(ALL));
    }
    grants(PRODUCT_MANAGER, maintain());
    grants(BUSINESS_ADMINISTRATOR, maintain());
    list("onSale", "在售产品", "On sale", "status == 'ON_SALE'")
        .columns(name, code, specification, category, unit, referencePrice, packing)
        .sorted(name);
    list("all", "全部产品", "All products", "")
        .columns(name, code, specification, category, unit, status, referencePrice)
        .sorted(name);
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            name,
            nameEn,
            code,
            category,
            specification,
            brand,
            manufacturer,
            packing,
            unit,
            status)
        .group("price", "价格", "Price", referencePrice, taxRate)
        .group("more", "说明与资料", "Description and documents", description, document);
  }
}
