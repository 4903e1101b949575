package youke.customer;

import static youke.customer.Contact.CONTACT;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Entity;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * A contact that a record names belongs to the record's account.
 *
 * @param <E> the entity with an account and a contact of it
 */
public final class ContactOfSameAccount<E extends Entity<E>> implements Check<E> {
  private final E entity;
  private final Link<E, Account> account;
  private final Link<E, Contact> contact;

  public ContactOfSameAccount(E entity, Link<E, Account> account, Link<E, Contact> contact) {
    this.entity = entity;
    this.account = account;
    this.contact = contact;
  }

  @Override
  public E of() {
    return entity;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(account), Input.own(contact));
  }

  @Override
  public Optional<Problem> problem(Facts<E> record) {
    Optional<Long> mine = record.find(account).map(Ref::id);
    return record
        .linked(contact)
        .filter(of -> mine.isPresent() && of.get(CONTACT.account).id() != mine.get())
        .map(
            of ->
                Problem.of(CustomerProblem.CONTACT_ELSEWHERE, Place.field(contact.name()))
                    .with("contact", of.get(CONTACT.name)));
  }
}
