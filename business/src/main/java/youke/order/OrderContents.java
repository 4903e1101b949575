package youke.order;

import static youke.order.AccountOrders.ACCOUNT_ORDERS;
import static youke.order.Order.ORDER;
import static youke.order.OrderLine.ORDER_LINE;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.catalog.Contents;
import youke.kernel.rule.Check;
import youke.kernel.rule.Derive;
import youke.pricing.PricedRules;

/** The table of contents of sales orders. */
public final class OrderContents {
  public static final Contents CONTENTS =
      Contents.of("order")
          .entities(ORDER, ORDER_LINE)
          .extensions(ACCOUNT_ORDERS)
          .derives(PricedRules.derives(ORDER, ORDER_LINE).toArray(Derive<?, ?>[]::new))
          .checks(checks().toArray(Check<?>[]::new))
          .actions(new ConfirmOrder(), new ShipOrder(), new CompleteOrder(), new CancelOrder())
          .reactions(new OrderFromAcceptedQuote());

  private OrderContents() {}

  private static List<Check<?>> checks() {
    List<Check<?>> checks = new ArrayList<>(PricedRules.checks(ORDER, ORDER_LINE));
    checks.add(new OrderWithinCreditLimit());
    checks.add(new ConfirmedOrderStaysAsItIs());
    checks.add(new LinesOfDraftOrder());
    return checks;
  }
}
