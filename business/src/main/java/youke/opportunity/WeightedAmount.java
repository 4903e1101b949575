package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;
import youke.pricing.Amounts;

/** The amount times the probability, to the cent. */
final class WeightedAmount implements Derive<Opportunity, Money> {
  @Override
  public Field<Opportunity, Money> result() {
    return OPPORTUNITY.weighted;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(OPPORTUNITY.amount), Input.own(OPPORTUNITY.probability));
  }

  @Override
  public Optional<Money> value(Facts<Opportunity> opportunity) {
    return opportunity
        .find(OPPORTUNITY.amount)
        .flatMap(
            amount ->
                opportunity
                    .find(OPPORTUNITY.probability)
                    .map(probability -> Amounts.share(amount, probability)));
  }
}
