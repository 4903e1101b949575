package youke.opportunity;

import static youke.opportunity.OpportunityLine.OPPORTUNITY_LINE;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;
import youke.pricing.Amounts;

/** Expected price times quantity, to the cent. */
final class OpportunityLineAmount implements Derive<OpportunityLine, Money> {
  @Override
  public Field<OpportunityLine, Money> result() {
    return OPPORTUNITY_LINE.amount;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(OPPORTUNITY_LINE.price), Input.own(OPPORTUNITY_LINE.quantity));
  }

  @Override
  public Optional<Money> value(Facts<OpportunityLine> line) {
    return line.find(OPPORTUNITY_LINE.price)
        .flatMap(
            price ->
                line.find(OPPORTUNITY_LINE.quantity)
                    .map(
                        quantity ->
                            new Money(
                                Amounts.cents(price.amount().multiply(quantity)),
                                price.currency())));
  }
}
