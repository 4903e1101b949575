package youke.order;

import static youke.order.Order.ORDER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * What was confirmed to a customer does not change afterwards; the totals stand for lines that are
 * taken away.
 */
final class ConfirmedOrderStaysAsItIs implements Check<Order> {
  private static final List<Field<Order, ?>> CONTENT = content();

  private static List<Field<Order, ?>> content() {
    List<Field<Order, ?>> content = new ArrayList<>(ORDER.conditions());
    content.removeAll(List.of(ORDER.contact, ORDER.deliveryAddress, ORDER.transport));
    content.addAll(List.of(ORDER.quote, ORDER.orderedOn, ORDER.gross, ORDER.net, ORDER.total));
    return List.copyOf(content);
  }

  @Override
  public Order of() {
    return ORDER;
  }

  @Override
  public List<Input> inputs() {
    return CONTENT.stream().map(Input::own).toList();
  }

  @Override
  public boolean ofProcedure() {
    return true;
  }

  @Override
  public Optional<Problem> problem(Facts<Order> order) {
    if (order.isNew() || order.before(ORDER.status).filter(s -> s != OrderStatus.DRAFT).isEmpty()) {
      return Optional.empty();
    }
    OrderStatus status = order.get(ORDER.status);
    return CONTENT.stream()
        .filter(order::changes)
        .findFirst()
        .map(
            field ->
                Problem.of(OrderProblem.ORDER_NOT_DRAFT, Place.field(field.name()))
                    .with("status", status.label()));
  }
}
