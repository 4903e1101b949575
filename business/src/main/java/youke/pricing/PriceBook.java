package youke.pricing;

import static youke.kernel.model.Right.READ;
import static youke.kernel.model.Scope.ALL;
import static youke.org.Roles.BUSINESS_ADMINISTRATOR;
import static youke.org.Roles.PRODUCT_MANAGER;
import static youke.org.Roles.SALES;
import static youke.org.Roles.SALES_ASSISTANT;
import static youke.org.Roles.SALES_MANAGER;
import static youke.org.Roles.maintain;

import java.time.LocalDate;
import java.util.List;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.model.Role;

/** A set of prices in one currency that holds for some customers or some time. */
public final class PriceBook extends Entity<PriceBook> {
  public static final PriceBook PRICE_BOOK = new PriceBook();

  public final Field<PriceBook, String> name =
      text("name", "价格表名称", "Name").required().unique().searched().indexed();
  public final Field<PriceBook, String> code = text("code", "编码", "Code", 40).unique();
  public final Field<PriceBook, String> currency =
      dictionary("currency", "币种", "Currency", "currency").required().preset(Money.HOME);
  public final Field<PriceBook, Boolean> taxIncluded =
      flag("taxIncluded", "含税价", "Tax included").preset(true);
  public final Field<PriceBook, Boolean> standard =
      flag("standard", "标准价格表", "Standard")
          .preset(false)
          .help("客户没有专用价格表时使用", "Used for customers without a price book of their own");
  public final Field<PriceBook, Boolean> active = flag("active", "启用", "Active").preset(true);
  public final Field<PriceBook, LocalDate> validFrom = date("validFrom", "生效日期", "Valid from");
  public final Field<PriceBook, LocalDate> validUntil = date("validUntil", "失效日期", "Valid until");
  public final Field<PriceBook, String> note = longText("note", "说明", "Description");

  private PriceBook() {
    super("priceBook", "价格表", "Price book");
    for (Role role : List.of(SALES, SALES_MANAGER, SALES_ASSISTANT)) {
      grants(role, READ.in(ALL));
    }
    grants(PRODUCT_MANAGER, maintain());
    grants(BUSINESS_ADMINISTRATOR, maintain());
    list("active", "使用中", "Active", "active")
        .columns(name, code, currency, taxIncluded, standard, validFrom, validUntil)
        .sorted(name);
    list("all", "全部价格表", "All price books", "")
        .columns(name, code, currency, active, validFrom, validUntil)
        .sorted(name);
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            name,
            code,
            currency,
            taxIncluded,
            standard,
            active,
            validFrom,
            validUntil,
            note);
  }
}
