package youke.order;

import static youke.order.Order.ORDER;

import java.time.LocalDate;
import java.util.Optional;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Asks;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/** The goods of a confirmed order are on their way. */
public final class ShipOrder implements Action<Order, ShipOrder.Input> {
  public record Input(@Asks(zh = "发货日期", en = "Shipped on") Optional<LocalDate> on) {
    public static final Input TODAY = new Input(Optional.empty());
  }

  @Override
  public String name() {
    return "ship";
  }

  @Override
  public Label label() {
    return Label.of("发货", "Ship");
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
      case CONFIRMED ->
          work.change(
              order,
              ORDER,
              ORDER.status.to(OrderStatus.IN_DELIVERY),
              ORDER.shippedOn.to(input.on().orElseGet(work::today)));
      case IN_DELIVERY -> work.unchanged();
      case DRAFT -> work.refused(Problem.of(OrderProblem.ORDER_NOT_CONFIRMED));
      case COMPLETED, CANCELLED ->
          work.refused(Problem.of(OrderProblem.ORDER_CLOSED).with("status", status.label()));
    };
  }
}
