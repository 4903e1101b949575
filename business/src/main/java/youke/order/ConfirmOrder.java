package youke.order;

import static youke.order.Order.ORDER;
import static youke.order.OrderLine.ORDER_LINE;

import java.time.LocalDate;
import java.util.Optional;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Asks;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/** We take the order on; its contents are final from now on. */
public final class ConfirmOrder implements Action<Order, ConfirmOrder.Input> {
  public record Input(@Asks(zh = "确认日期", en = "Confirmed on") Optional<LocalDate> on) {
    public static final Input TODAY = new Input(Optional.empty());
  }

  @Override
  public String name() {
    return "confirm";
  }

  @Override
  public Label label() {
    return Label.of("确认订单", "Confirm");
  }

  @Override
  public Order of() {
    return ORDER;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public Effect run(Facts<Order> order, Input input, Work work) {
    OrderStatus status = order.get(ORDER.status);
    return switch (status) {
      case DRAFT -> confirm(order, input.on().orElseGet(work::today), work);
      case CONFIRMED -> work.unchanged();
      case IN_DELIVERY, COMPLETED, CANCELLED ->
          work.refused(Problem.of(OrderProblem.ORDER_CLOSED).with("status", status.label()));
    };
  }

  private static Effect confirm(Facts<Order> order, LocalDate on, Work work) {
    if (order.collected(ORDER_LINE.document).isEmpty()) {
      return work.refused(Problem.of(OrderProblem.ORDER_WITHOUT_LINES));
    }
    return work.change(
            order, ORDER, ORDER.status.to(OrderStatus.CONFIRMED), ORDER.confirmedOn.to(on))
        .and(new OrderConfirmed(order.id()));
  }
}
