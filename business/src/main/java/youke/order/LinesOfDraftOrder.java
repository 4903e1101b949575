package youke.order;

import static youke.order.Order.ORDER;
import static youke.order.OrderLine.ORDER_LINE;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * Lines are written while the order is a draft; one that is made with its lines is judged as a
 * whole.
 */
final class LinesOfDraftOrder implements Check<OrderLine> {
  @Override
  public OrderLine of() {
    return ORDER_LINE;
  }

  @Override
  public List<Input> inputs() {
    return ORDER_LINE.content().stream().map(Input::own).toList();
  }

  @Override
  public boolean ofProcedure() {
    return true;
  }

  @Override
  public Optional<Problem> problem(Facts<OrderLine> line) {
    return line.linked(ORDER_LINE.document)
        .filter(order -> !order.isNew())
        .flatMap(order -> order.before(ORDER.status))
        .filter(status -> status != OrderStatus.DRAFT)
        .map(status -> Problem.of(OrderProblem.ORDER_NOT_DRAFT).with("status", status.label()));
  }
}
