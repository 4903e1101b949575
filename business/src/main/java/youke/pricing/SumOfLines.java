package youke.pricing;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Money;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * A total of a document: the sum of one amount of its lines; empty without lines.
 *
 * @param <D> the entity of the document
 * @param <L> the entity of the lines
 */
public final class SumOfLines<D extends Entity<D>, L> implements Derive<D, Money> {
  private final Field<D, Money> result;
  private final Link<L, D> document;
  private final Field<L, Money> summed;

  public SumOfLines(Field<D, Money> result, Link<L, D> document, Field<L, Money> summed) {
    this.result = result;
    this.document = document;
    this.summed = summed;
  }

  @Override
  public Field<D, Money> result() {
    return result;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.collected(document, summed));
  }

  @Override
  public Optional<Money> value(Facts<D> of) {
    return Amounts.sum(
        of.collected(document).stream().flatMap(line -> line.find(summed).stream()).toList());
  }
}
