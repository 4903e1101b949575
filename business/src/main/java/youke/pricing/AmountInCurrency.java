package youke.pricing;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * An amount of a part is in the currency of the whole, so that sums make sense.
 *
 * @param <E> the entity with the amount
 * @param <W> the whole that has the currency
 */
final class AmountInCurrency<E extends Entity<E>, W> implements Check<E> {
  private final E entity;
  private final Field<E, Money> amount;
  private final Link<E, W> whole;
  private final Field<W, String> currency;

  AmountInCurrency(E entity, Field<E, Money> amount, Link<E, W> whole, Field<W, String> currency) {
    this.entity = entity;
    this.amount = amount;
    this.whole = whole;
    this.currency = currency;
  }

  @Override
  public E of() {
    return entity;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(amount), Input.linked(whole, currency));
  }

  @Override
  public Optional<Problem> problem(Facts<E> record) {
    Optional<String> expected = record.linked(whole).flatMap(of -> of.find(currency));
    return record
        .find(amount)
        .map(Money::currency)
        .filter(given -> expected.isPresent() && !expected.get().equals(given))
        .map(
            given ->
                Problem.of(PricingProblem.OTHER_CURRENCY, Place.field(amount.name()))
                    .with("given", given)
                    .with("expected", expected.orElse("")));
  }
}
