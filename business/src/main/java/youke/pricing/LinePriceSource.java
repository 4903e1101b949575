package youke.pricing;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** Whether the price of a line is the price book's or somebody's own. */
final class LinePriceSource<L extends PricedLine<L, D>, D extends PricedDocument<D>>
    implements Derive<L, PriceSource> {
  private final L line;

  LinePriceSource(L line) {
    this.line = line;
  }

  @Override
  public Field<L, PriceSource> result() {
    return line.priceSource;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(line.price), Input.own(line.listPrice));
  }

  @Override
  public Optional<PriceSource> value(Facts<L> facts) {
    Optional<Money> price = facts.find(line.price);
    boolean byBook = LinePrice.same(price, facts.find(line.listPrice));
    return price.map(_ -> byBook ? PriceSource.PRICE_BOOK : PriceSource.MANUAL);
  }
}
