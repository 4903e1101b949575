package youke.order;

import static youke.kernel.model.Visibility.MASKED;
import static youke.order.Order.ORDER;
import static youke.org.Roles.SERVICE_READER;

import youke.pricing.PricedLine;

/** A line of a sales order. */
public final class OrderLine extends PricedLine<OrderLine, Order> {
  public static final OrderLine ORDER_LINE = new OrderLine();

  private OrderLine() {
    super("orderLine", "订单明细", "Order line", ORDER, "orderLines", "订单明细", "Order lines");
    shows(SERVICE_READER, MASKED, listPrice, price, gross, net, amount, tax, total);
  }
}
