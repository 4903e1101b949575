package youke.order;

import static youke.order.AccountOrders.ACCOUNT_ORDERS;
import static youke.order.Order.ORDER;
import static youke.order.OrderLine.ORDER_LINE;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.catalog.Contents;
import youke.kernel.model.Field;
import youke.kernel.rule.Check;
import youke.kernel.rule.Derive;
import youke.pricing.Drafting;
import youke.pricing.LinesOfDraft;
import youke.pricing.PricedRules;
import youke.pricing.StaysAsItWasSaid;

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
    Drafting<Order, OrderStatus> drafting =
        new Drafting<>(ORDER.status, OrderStatus.DRAFT, OrderProblem.ORDER_NOT_DRAFT);
    checks.add(new StaysAsItWasSaid<>(ORDER, drafting, said()));
    checks.add(new LinesOfDraft<>(ORDER_LINE, drafting));
    return checks;
  }

  // Where it goes and whom to ask may still be settled while it is on its way.
  private static List<Field<Order, ?>> said() {
    List<Field<Order, ?>> said = new ArrayList<>(ORDER.conditions());
    said.removeAll(List.of(ORDER.contact, ORDER.deliveryAddress, ORDER.transport));
    said.addAll(List.of(ORDER.quote, ORDER.orderedOn, ORDER.gross, ORDER.net, ORDER.total));
    return said;
  }
}
