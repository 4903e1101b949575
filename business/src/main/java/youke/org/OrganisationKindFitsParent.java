package youke.org;

import static youke.org.Organisation.NODE;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** A company does not stand below a department, nor a department below a team. */
final class OrganisationKindFitsParent implements Check<Organisation> {
  @Override
  public Organisation of() {
    return NODE;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(NODE.kind), Input.own(NODE.parent));
  }

  @Override
  public Optional<Problem> problem(Facts<Organisation> node) {
    OrganisationKind kind = node.get(NODE.kind);
    return node.linked(NODE.parent)
        .map(parent -> parent.get(NODE.kind))
        .filter(above -> above.compareTo(kind) > 0)
        .map(
            above ->
                Problem.of(OrgProblem.KIND_TOO_HIGH, Place.field(NODE.parent.name()))
                    .with("kind", kind.label())
                    .with("parent", above.label()));
  }
}
