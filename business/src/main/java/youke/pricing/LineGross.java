package youke.pricing;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** Price times quantity of a line, before any discount. */
final class LineGross<L extends PricedLine<L, D>, D extends PricedDocument<D>>
    implements Derive<L, Money> {
  private final L line;

  LineGross(L line) {
    this.line = line;
  }

  @Override
  public Field<L, Money> result() {
    return line.gross;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(line.price), Input.own(line.quantity));
  }

  @Override
  public Optional<Money> value(Facts<L> facts) {
    return facts
        .find(line.price)
        .flatMap(price -> facts.find(line.quantity).map(n -> Amounts.gross(price, n)));
  }
}
