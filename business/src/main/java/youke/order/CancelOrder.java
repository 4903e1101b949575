package youke.order;

import static youke.order.Order.ORDER;

import java.util.Optional;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Asks;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/** Nothing will come of the order. */
public final class CancelOrder implements Action<Order, CancelOrder.Input> {
  public record Input(@Asks(zh = "取消原因", en = "Reason") Optional<String> reason) {}

  @Override
  public String name() {
    return "cancel";
  }

  @Override
  public Label label() {
    return Label.of("取消订单", "Cancel");
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
      case DRAFT, CONFIRMED ->
          work.change(
              order,
              ORDER,
              ORDER.status.to(OrderStatus.CANCELLED),
              ORDER.cancelledOn.to(work.today()),
              ORDER.cancelReason.to(input.reason().orElse(null)));
      case CANCELLED -> work.unchanged();
      case IN_DELIVERY -> work.refused(Problem.of(OrderProblem.ORDER_IN_DELIVERY));
      case COMPLETED ->
          work.refused(Problem.of(OrderProblem.ORDER_CLOSED).with("status", status.label()));
    };
  }
}
