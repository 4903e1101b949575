package youke.pricing;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.model.Option;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * What was offered or confirmed to a customer does not change afterwards; the totals stand for
 * lines that are taken away.
 */
public final class StaysAsItWasSaid<
        D extends PricedDocument<D>, S extends Enum<S> & Option.Choosable>
    implements Check<D> {
  private final D document;
  private final Drafting<D, S> drafting;
  private final List<Field<D, ?>> content;

  public StaysAsItWasSaid(D document, Drafting<D, S> drafting, List<Field<D, ?>> content) {
    this.document = document;
    this.drafting = drafting;
    this.content = List.copyOf(content);
  }

  @Override
  public D of() {
    return document;
  }

  @Override
  public List<Input> inputs() {
    return content.stream().map(Input::own).toList();
  }

  @Override
  public boolean ofProcedure() {
    return true;
  }

  @Override
  public Optional<Problem> problem(Facts<D> facts) {
    return content.stream()
        .filter(facts::changes)
        .findFirst()
        .flatMap(
            field -> drafting.refused(facts).map(problem -> problem.at(Place.field(field.name()))));
  }
}
