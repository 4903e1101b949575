package youke.customer;

import static youke.customer.Account.ACCOUNT;
import static youke.customer.AccountRelation.ACCOUNT_RELATION;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** Only an intermediary or partner is tied to end customers, and never to itself. */
final class IntermediaryServesEndCustomer implements Check<AccountRelation> {
  @Override
  public AccountRelation of() {
    return ACCOUNT_RELATION;
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.own(ACCOUNT_RELATION.intermediary), Input.own(ACCOUNT_RELATION.endCustomer));
  }

  @Override
  public Optional<Problem> problem(Facts<AccountRelation> relation) {
    if (relation
        .find(ACCOUNT_RELATION.intermediary)
        .flatMap(
            from -> relation.find(ACCOUNT_RELATION.endCustomer).map(to -> from.id() == to.id()))
        .orElse(false)) {
      return Optional.of(
          Problem.of(
              CustomerProblem.SAME_ACCOUNT, Place.field(ACCOUNT_RELATION.endCustomer.name())));
    }
    return relation
        .linked(ACCOUNT_RELATION.intermediary)
        .filter(account -> account.get(ACCOUNT.kind) == AccountKind.END_CUSTOMER)
        .map(
            account ->
                Problem.of(
                        CustomerProblem.NOT_AN_INTERMEDIARY,
                        Place.field(ACCOUNT_RELATION.intermediary.name()))
                    .with("account", account.get(ACCOUNT.name)));
  }
}
