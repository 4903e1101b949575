package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.product.Product.PRODUCT;

import java.math.BigDecimal;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.pricing.Figures;
import youke.product.Product;

/** What is to be sold in an opportunity: a product, how much of it, at what price. */
public final class OpportunityLine extends Entity<OpportunityLine> {
  public static final OpportunityLine OPPORTUNITY_LINE = new OpportunityLine();

  public final Link<OpportunityLine, Opportunity> opportunity =
      link("opportunity", "商机", "Opportunity", () -> OPPORTUNITY)
          .required()
          .fixed()
          .collectedAs("lines", "明细", "Lines");
  public final Field<OpportunityLine, BigDecimal> position =
      number("position", "行号", "Position", 0);
  public final Link<OpportunityLine, Product> product =
      link("product", "产品", "Product", () -> PRODUCT)
          .collectedAs("opportunityLines", "商机明细", "Opportunity lines");
  public final Field<OpportunityLine, String> name =
      text("name", "品名", "Name").required().searched();
  public final Field<OpportunityLine, BigDecimal> quantity =
      number("quantity", "数量", "Quantity", 3).required().checked(Figures.POSITIVE);
  public final Field<OpportunityLine, String> unit =
      dictionary("unit", "单位", "Unit", "unitOfMeasure");
  public final Field<OpportunityLine, Money> price =
      price("price", "预计单价", "Expected price").checked(Figures.NOT_NEGATIVE);
  public final Field<OpportunityLine, Money> amount = money("amount", "金额", "Amount").derived();
  public final Field<OpportunityLine, String> note = text("note", "备注", "Remarks");

  private OpportunityLine() {
    super("opportunityLine", "商机明细", "Opportunity line");
    partOf(opportunity);
    list("all", "全部明细", "All lines", "")
        .columns(opportunity, product, name, quantity, unit, price, amount)
        .sorted(opportunity);
    form()
        .group(
            "basics",
            "基本信息",
            "Basics",
            opportunity,
            product,
            name,
            quantity,
            unit,
            price,
            amount,
            note);
  }
}
