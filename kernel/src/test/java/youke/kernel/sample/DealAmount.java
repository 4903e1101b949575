package youke.kernel.sample;

import static youke.kernel.sample.Deal.DEAL;
import static youke.kernel.sample.DealLine.DEAL_LINE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** The sum of the lines. */
final class DealAmount implements Derive<Deal, Money> {
  @Override
  public Field<Deal, Money> result() {
    return DEAL.amount;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.collected(DEAL_LINE.deal, DEAL_LINE.amount));
  }

  @Override
  public Optional<Money> value(Facts<Deal> deal) {
    return Optional.of(
        Money.yuan(
            deal.collected(DEAL_LINE.deal).stream()
                .flatMap(line -> line.find(DEAL_LINE.amount).stream())
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }
}
