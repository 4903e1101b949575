package youke.pricing;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * The price of a line: the list price, until somebody sets another one; from then on theirs stays
 * until the product is another.
 */
final class LinePrice<L extends PricedLine<L, D>, D extends PricedDocument<D>>
    implements Derive<L, Money> {
  private final L line;

  LinePrice(L line) {
    this.line = line;
  }

  @Override
  public Field<L, Money> result() {
    return line.price;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(line.listPrice), Input.own(line.product));
  }

  @Override
  public Optional<Money> value(Facts<L> facts) {
    Optional<Money> current = facts.find(line.price);
    return follows(facts, current) ? facts.find(line.listPrice).or(() -> current) : current;
  }

  private boolean follows(Facts<L> facts, Optional<Money> current) {
    if (current.isEmpty()) {
      return true;
    }
    if (facts.isNew()) {
      return false;
    }
    return facts.changes(line.product)
        || same(facts.before(line.listPrice), facts.before(line.price));
  }

  /** Whether two prices are equal, whatever zeros they end with. */
  static boolean same(Optional<Money> one, Optional<Money> other) {
    return one.isPresent()
        && other.isPresent()
        && one.get().currency().equals(other.get().currency())
        && one.get().amount().compareTo(other.get().amount()) == 0;
  }
}
