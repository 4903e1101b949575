package youke.opportunity;

import static youke.opportunity.SalesMethod.SALES_METHOD;
import static youke.product.ProductCategory.PRODUCT_CATEGORY;

import youke.kernel.model.Extension;
import youke.kernel.model.Link;
import youke.product.ProductCategory;

/** The sales method by which products of a category, and of those below it, are sold. */
public final class CategoryMethod extends Extension<ProductCategory> {
  public static final CategoryMethod CATEGORY_METHOD = new CategoryMethod();

  public final Link<ProductCategory, SalesMethod> method =
      link("method", "销售方法", "Sales method", () -> SALES_METHOD)
          .collectedAs("categories", "适用类别", "Categories");

  private CategoryMethod() {
    super(PRODUCT_CATEGORY);
  }
}
