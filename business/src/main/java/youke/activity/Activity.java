package youke.activity;

import static youke.customer.Account.ACCOUNT;
import static youke.customer.Contact.CONTACT;
import static youke.kernel.model.Scope.DEPARTMENT_AND_BELOW;
import static youke.kernel.model.Scope.OWN;
import static youke.kernel.model.Scope.TEAM;
import static youke.opportunity.Lead.LEAD;
import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.org.Roles.BUSINESS_ADMINISTRATOR;
import static youke.org.Roles.SALES;
import static youke.org.Roles.SALES_ASSISTANT;
import static youke.org.Roles.SALES_MANAGER;
import static youke.org.Roles.keep;
import static youke.org.Roles.keepAll;

import java.time.Instant;
import youke.customer.Account;
import youke.customer.Contact;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.text.Label;
import youke.opportunity.Lead;
import youke.opportunity.Opportunity;

/**
 * One entry of a customer's timeline: what it is about, for whom, and its moment. Tasks, calls,
 * visits and notes share these fields, so that the timeline is one read across them.
 *
 * @param <E> the declaring class itself
 */
public abstract class Activity<E extends Activity<E>> extends Entity<E> {
  public final Field<E, String> subject;
  public final Link<E, Account> account;
  public final Link<E, Contact> contact;
  public final Link<E, Opportunity> opportunity;
  public final Link<E, Lead> lead;

  /** Where it stands in the timeline. */
  public final Field<E, Instant> at;

  /**
   * @param collection name under which accounts, contacts, opportunities and leads collect these
   * @param moment what the moment is called
   */
  protected Activity(
      String name, String zh, String en, String collection, String manyEn, Label moment) {
    super(name, zh, en);
    subject = text("subject", "主题", "Subject").required().searched();
    account =
        this.<Account>link("account", "客户", "Account", () -> ACCOUNT)
            .under()
            .collectedAs(collection, zh, manyEn);
    contact =
        this.<Contact>link("contact", "联系人", "Contact", () -> CONTACT)
            .collectedAs(collection, zh, manyEn);
    opportunity =
        this.<Opportunity>link("opportunity", "商机", "Opportunity", () -> OPPORTUNITY)
            .under()
            .collectedAs(collection, zh, manyEn);
    lead =
        this.<Lead>link("lead", "线索", "Lead", () -> LEAD)
            .under()
            .collectedAs(collection, zh, manyEn);
    at = moment("at", moment.zh(), moment.en()).indexed();
    titled(subject);
    owned();
    grants(SALES, keep(OWN));
    grants(SALES_MANAGER, keep(DEPARTMENT_AND_BELOW));
    grants(SALES_ASSISTANT, keep(TEAM));
    grants(BUSINESS_ADMINISTRATOR, keepAll());
  }
}
