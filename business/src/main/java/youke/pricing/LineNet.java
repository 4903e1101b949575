package youke.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** Price times quantity of a line less its discount. */
final class LineNet<L extends PricedLine<L, D>, D extends PricedDocument<D>>
    implements Derive<L, Money> {
  private final L line;

  LineNet(L line) {
    this.line = line;
  }

  @Override
  public Field<L, Money> result() {
    return line.net;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(line.price), Input.own(line.quantity), Input.own(line.discount));
  }

  @Override
  public Optional<Money> value(Facts<L> facts) {
    BigDecimal discount = facts.find(line.discount).orElse(BigDecimal.ZERO);
    return facts
        .find(line.price)
        .flatMap(price -> facts.find(line.quantity).map(n -> Amounts.net(price, n, discount)));
  }
}
