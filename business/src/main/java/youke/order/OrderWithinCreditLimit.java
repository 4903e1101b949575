package youke.order;

import static youke.customer.Account.ACCOUNT;
import static youke.order.Order.ORDER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import youke.customer.Account;
import youke.kernel.model.Money;
import youke.kernel.problem.Guarded;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * An order together with the customer's other open orders stays within the credit limit; only
 * orders in the currency of the limit count, and no limit is no bound. It is judged when an order
 * is made, grows, or is confirmed.
 */
final class OrderWithinCreditLimit implements Check<Order> {
  private static final Set<OrderStatus> OPEN =
      EnumSet.of(OrderStatus.DRAFT, OrderStatus.CONFIRMED, OrderStatus.IN_DELIVERY);

  @Override
  public Order of() {
    return ORDER;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(ORDER.total), Input.own(ORDER.status), Input.own(ORDER.account));
  }

  @Override
  public boolean ofProcedure() {
    return true;
  }

  @Override
  public Optional<Problem> problem(Facts<Order> order) {
    Optional<Facts<Account>> account = order.linked(ORDER.account);
    Optional<Money> limit = account.flatMap(a -> a.find(ACCOUNT.creditLimit));
    Optional<Money> total = order.find(ORDER.total);
    if (limit.isEmpty()
        || total.filter(t -> t.currency().equals(limit.get().currency())).isEmpty()
        || !asksForCredit(order)) {
      return Optional.empty();
    }
    BigDecimal open = open(account.orElseThrow(), order, limit.get().currency());
    BigDecimal over = open.add(total.get().amount()).subtract(limit.get().amount());
    return over.signum() <= 0
        ? Optional.empty()
        : Optional.of(problem(limit.get(), open, total.get(), over));
  }

  // Taking something off, delivering and completing are always possible.
  private static boolean asksForCredit(Facts<Order> order) {
    return switch (order.get(ORDER.status)) {
      case DRAFT, CONFIRMED ->
          order.isNew()
              || order.changes(ORDER.account)
              || order.changes(ORDER.status)
              || grows(order);
      case IN_DELIVERY, COMPLETED, CANCELLED -> false;
    };
  }

  private static boolean grows(Facts<Order> order) {
    BigDecimal before = order.before(ORDER.total).map(Money::amount).orElse(BigDecimal.ZERO);
    return order.find(ORDER.total).filter(now -> now.amount().compareTo(before) > 0).isPresent();
  }

  private static BigDecimal open(Facts<Account> account, Facts<Order> but, String currency) {
    return account.collected(ORDER.account).stream()
        .filter(other -> other.id() != but.id() && OPEN.contains(other.get(ORDER.status)))
        .flatMap(other -> other.find(ORDER.total).stream())
        .filter(total -> total.currency().equals(currency))
        .map(Money::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Problem problem(Money limit, BigDecimal open, Money total, BigDecimal over) {
    return Problem.of(OrderProblem.OVER_CREDIT_LIMIT, Place.field(ORDER.total.name()))
        .with("limit", guarded(limit.amount(), limit.currency()))
        .with("open", guarded(open, limit.currency()))
        .with("total", shown(total.amount(), total.currency()))
        .with("over", guarded(over, limit.currency()));
  }

  // From the other two figures the limit could be worked out.
  private static Guarded guarded(BigDecimal amount, String currency) {
    return new Guarded(ACCOUNT.entityName(), ACCOUNT.creditLimit.name(), shown(amount, currency));
  }

  private static String shown(BigDecimal amount, String currency) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " " + currency;
  }
}
