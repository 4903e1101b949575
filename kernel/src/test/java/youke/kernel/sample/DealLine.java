package youke.kernel.sample;

import java.math.BigDecimal;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;

public final class DealLine extends Entity<DealLine> {
  public static final DealLine DEAL_LINE = new DealLine();

  public final Link<DealLine, Deal> deal =
      link("deal", "商机", "Deal", () -> Deal.DEAL)
          .required()
          .fixed()
          .collectedAs("lines", "明细", "Lines");
  public final Field<DealLine, String> name = text("name", "品名", "Item").required();
  public final Field<DealLine, BigDecimal> quantity =
      number("quantity", "数量", "Quantity", 3).required();
  public final Field<DealLine, Money> price = price("price", "单价", "Price").required();
  public final Field<DealLine, Money> amount = money("amount", "金额", "Amount").derived();

  private DealLine() {
    super("dealLine", "商机明细", "Deal line");
    partOf(deal);
  }
}
