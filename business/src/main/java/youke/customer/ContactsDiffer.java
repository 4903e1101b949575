package youke.customer;

import static youke.customer.ContactRelation.CONTACT_RELATION;

import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** A relation is between two different contacts. */
final class ContactsDiffer implements Check<ContactRelation> {
  @Override
  public ContactRelation of() {
    return CONTACT_RELATION;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(CONTACT_RELATION.contact), Input.own(CONTACT_RELATION.other));
  }

  @Override
  public Optional<Problem> problem(Facts<ContactRelation> relation) {
    return relation
        .find(CONTACT_RELATION.contact)
        .filter(
            one -> relation.find(CONTACT_RELATION.other).stream().anyMatch(o -> o.id() == one.id()))
        .map(
            _ ->
                Problem.of(
                    CustomerProblem.SAME_CONTACT, Place.field(CONTACT_RELATION.other.name())));
  }
}
