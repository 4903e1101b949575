package youke.kernel.sample;

import static youke.kernel.sample.DealLine.DEAL_LINE;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** Quantity times price, to the cent. */
final class LineAmount implements Derive<DealLine, Money> {
  @Override
  public Field<DealLine, Money> result() {
    return DEAL_LINE.amount;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(DEAL_LINE.quantity), Input.own(DEAL_LINE.price));
  }

  @Override
  public Optional<Money> value(Facts<DealLine> line) {
    return line.find(DEAL_LINE.price)
        .flatMap(
            price ->
                line.find(DEAL_LINE.quantity)
                    .map(q -> q.multiply(price.amount()).setScale(2, RoundingMode.HALF_UP))
                    .map(amount -> new Money(amount, price.currency())));
  }
}
