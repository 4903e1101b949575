package youke.customer;

import static youke.customer.Unit.UNIT;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Entity;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * A unit that a record names belongs to the same account as the record.
 *
 * @param <E> the entity with an account and a unit of it
 */
final class UnitOfSameAccount<E extends Entity<E>> implements Check<E> {
  private final E entity;
  private final Link<E, Account> account;
  private final Link<E, Unit> unit;

  UnitOfSameAccount(E entity, Link<E, Account> account, Link<E, Unit> unit) {
    this.entity = entity;
    this.account = account;
    this.unit = unit;
  }

  @Override
  public E of() {
    return entity;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(account), Input.own(unit));
  }

  @Override
  public Optional<Problem> problem(Facts<E> record) {
    Optional<Long> mine = record.find(account).map(Ref::id);
    return record
        .linked(unit)
        .filter(of -> mine.isPresent() && of.get(UNIT.account).id() != mine.get())
        .map(
            of ->
                Problem.of(CustomerProblem.UNIT_ELSEWHERE, Place.field(unit.name()))
                    .with("unit", of.get(UNIT.name)));
  }
}
