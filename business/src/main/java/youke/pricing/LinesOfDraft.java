package youke.pricing;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Option;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * Lines are written while their document is a draft; one that is made with its lines is judged as a
 * whole.
 */
public final class LinesOfDraft<
        L extends PricedLine<L, D>,
        D extends PricedDocument<D>,
        S extends Enum<S> & Option.Choosable>
    implements Check<L> {
  private final L line;
  private final Drafting<D, S> drafting;

  public LinesOfDraft(L line, Drafting<D, S> drafting) {
    this.line = line;
    this.drafting = drafting;
  }

  @Override
  public L of() {
    return line;
  }

  @Override
  public List<Input> inputs() {
    return line.content().stream().map(Input::own).toList();
  }

  @Override
  public boolean ofProcedure() {
    return true;
  }

  @Override
  public Optional<Problem> problem(Facts<L> facts) {
    return facts.linked(line.document).flatMap(drafting::refused);
  }
}
