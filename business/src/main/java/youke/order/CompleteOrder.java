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

/** The customer has received everything. */
public final class CompleteOrder implements Action<Order, CompleteOrder.Input> {
  public record Input(@Asks(zh = "完成日期", en = "Completed on") Optional<LocalDate> on) {
    public static final Input TODAY = new Input(Optional.empty());
  }

  @Override
  public String name() {
    return "complete";
  }

  @Override
  public Label label() {
    return Label.of("完成订单", "Complete");
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
      case CONFIRMED, IN_DELIVERY ->
          work.change(
              order,
              ORDER,
              ORDER.status.to(OrderStatus.COMPLETED),
              ORDER.completedOn.to(input.on().orElseGet(work::today)));
      case COMPLETED -> work.unchanged();
      case DRAFT -> work.refused(Problem.of(OrderProblem.ORDER_NOT_CONFIRMED));
      case CANCELLED ->
          work.refused(Problem.of(OrderProblem.ORDER_CLOSED).with("status", status.label()));
    };
  }
}
