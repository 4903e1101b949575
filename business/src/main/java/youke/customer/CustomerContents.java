package youke.customer;

import static youke.customer.Account.ACCOUNT;
import static youke.customer.AccountRelation.ACCOUNT_RELATION;
import static youke.customer.Contact.CONTACT;
import static youke.customer.ContactRelation.CONTACT_RELATION;
import static youke.customer.Unit.UNIT;

import youke.kernel.catalog.Contents;
import youke.org.DatesInOrder;
import youke.org.NoLoop;

/** The table of contents of customers. */
public final class CustomerContents {
  public static final Contents CONTENTS =
      Contents.of("customer")
          .entities(ACCOUNT, ACCOUNT_RELATION, UNIT, CONTACT, CONTACT_RELATION)
          .dictionaries(
              CustomerDictionaries.LEVEL,
              CustomerDictionaries.TRADE,
              CustomerDictionaries.SOURCE,
              CustomerDictionaries.SETTLEMENT,
              CustomerDictionaries.CREDIT_GRADE,
              CustomerDictionaries.UNIT_KIND,
              CustomerDictionaries.RELATION_KIND,
              CustomerDictionaries.ACCOUNT_RELATION_KIND)
          .checks(
              new NoLoop<>(ACCOUNT, ACCOUNT.parent, ACCOUNT.name),
              new NoLoop<>(UNIT, UNIT.parent, UNIT.name),
              new NoLoop<>(CONTACT, CONTACT.reportsTo, CONTACT.name),
              new UnitOfSameAccount<>(UNIT, UNIT.account, UNIT.parent),
              new UnitOfSameAccount<>(CONTACT, CONTACT.account, CONTACT.unit),
              new ContactOfSameAccount<>(UNIT, UNIT.account, UNIT.head),
              new ContactsDiffer(),
              new IntermediaryServesEndCustomer(),
              new DatesInOrder<>(ACCOUNT_RELATION, ACCOUNT_RELATION.since, ACCOUNT_RELATION.until));

  private CustomerContents() {}
}
