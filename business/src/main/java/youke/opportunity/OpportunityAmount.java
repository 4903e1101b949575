package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.OpportunityLine.OPPORTUNITY_LINE;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;
import youke.pricing.Amounts;

/** What an opportunity is worth: the sum of its lines, else what people estimate. */
final class OpportunityAmount implements Derive<Opportunity, Money> {
  @Override
  public Field<Opportunity, Money> result() {
    return OPPORTUNITY.amount;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.collected(OPPORTUNITY_LINE.opportunity, OPPORTUNITY_LINE.amount));
  }

  @Override
  public Optional<Money> value(Facts<Opportunity> opportunity) {
    return linesTotal(opportunity).or(() -> opportunity.find(OPPORTUNITY.amount));
  }

  /** The sum of the lines that have an amount; empty when none has. */
  static Optional<Money> linesTotal(Facts<Opportunity> opportunity) {
    return Amounts.sum(
        opportunity.collected(OPPORTUNITY_LINE.opportunity).stream()
            .flatMap(line -> line.find(OPPORTUNITY_LINE.amount).stream())
            .toList());
  }
}
