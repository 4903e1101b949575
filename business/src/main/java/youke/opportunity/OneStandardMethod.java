package youke.opportunity;

import static youke.opportunity.SalesMethod.SALES_METHOD;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** There is one active standard method at most. */
final class OneStandardMethod implements Check<SalesMethod> {
  @Override
  public SalesMethod of() {
    return SALES_METHOD;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(SALES_METHOD.standard), Input.own(SALES_METHOD.active));
  }

  @Override
  public Optional<Problem> problem(Facts<SalesMethod> method) {
    if (!isActiveStandard(method)) {
      return Optional.empty();
    }
    return method.having(SALES_METHOD.standard, true).stream()
        .filter(other -> other.id() != method.id() && isActiveStandard(other))
        .findFirst()
        .map(
            other ->
                Problem.of(
                        OpportunityProblem.SECOND_STANDARD,
                        Place.field(SALES_METHOD.standard.name()))
                    .with("other", other.get(SALES_METHOD.name)));
  }

  private static boolean isActiveStandard(Facts<SalesMethod> method) {
    return method.find(SALES_METHOD.standard).orElse(false)
        && method.find(SALES_METHOD.active).orElse(false);
  }
}
