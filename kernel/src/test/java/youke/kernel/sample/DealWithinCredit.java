package youke.kernel.sample;

import static youke.kernel.sample.Account.ACCOUNT;
import static youke.kernel.sample.Deal.DEAL;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Money;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** All open deals of an account stay within its credit limit. */
final class DealWithinCredit implements Check<Deal> {
  @Override
  public Deal of() {
    return DEAL;
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.own(DEAL.amount),
        Input.own(DEAL.status),
        Input.linked(DEAL.account, ACCOUNT.creditLimit));
  }

  @Override
  public Optional<Problem> problem(Facts<Deal> deal) {
    Optional<Facts<Account>> account = deal.linked(DEAL.account);
    Optional<Money> limit = account.flatMap(a -> a.find(ACCOUNT.creditLimit));
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal open =
        account.orElseThrow().collected(DEAL.account).stream()
            .filter(other -> other.get(DEAL.status) == Deal.Status.OPEN)
            .flatMap(other -> other.find(DEAL.amount).stream())
            .map(Money::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return open.compareTo(limit.get().amount()) > 0
        ? Optional.of(
            Problem.of(SampleProblem.OVER_CREDIT, Place.field("amount")).with("open", open))
        : Optional.empty();
  }
}
