package youke.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import youke.kernel.model.Field;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** The amount before tax, the tax or the total of a line, each to the cent. */
final class LineTaxed<L extends PricedLine<L, D>, D extends PricedDocument<D>>
    implements Derive<L, Money> {
  private final D document;
  private final L line;
  private final Field<L, Money> result;
  private final Function<Amounts.Taxed, Money> part;

  private LineTaxed(
      D document, L line, Field<L, Money> result, Function<Amounts.Taxed, Money> part) {
    this.document = document;
    this.line = line;
    this.result = result;
    this.part = part;
  }

  static <L extends PricedLine<L, D>, D extends PricedDocument<D>> LineTaxed<L, D> amount(
      D document, L line) {
    return new LineTaxed<>(document, line, line.amount, Amounts.Taxed::amount);
  }

  static <L extends PricedLine<L, D>, D extends PricedDocument<D>> LineTaxed<L, D> tax(
      D document, L line) {
    return new LineTaxed<>(document, line, line.tax, Amounts.Taxed::tax);
  }

  static <L extends PricedLine<L, D>, D extends PricedDocument<D>> LineTaxed<L, D> total(
      D document, L line) {
    return new LineTaxed<>(document, line, line.total, Amounts.Taxed::total);
  }

  @Override
  public Field<L, Money> result() {
    return result;
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.own(line.price),
        Input.own(line.quantity),
        Input.own(line.discount),
        Input.own(line.taxRate),
        Input.linked(line.document, document.taxIncluded));
  }

  @Override
  public Optional<Money> value(Facts<L> facts) {
    Optional<Money> price = facts.find(line.price);
    Optional<BigDecimal> quantity = facts.find(line.quantity);
    if (price.isEmpty() || quantity.isEmpty()) {
      return Optional.empty();
    }
    Amounts.Taxed taxed =
        Amounts.taxed(
            price.get(),
            quantity.get(),
            facts.find(line.discount).orElse(BigDecimal.ZERO),
            facts.find(line.taxRate).orElse(BigDecimal.ZERO),
            facts.linked(line.document).flatMap(d -> d.find(document.taxIncluded)).orElse(true));
    return Optional.of(part.apply(taxed));
  }
}
