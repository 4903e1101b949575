package youke.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static youke.customer.Account.ACCOUNT;
import static youke.customer.Contact.CONTACT;
import static youke.opportunity.Lead.LEAD;
import static youke.opportunity.Opportunity.OPPORTUNITY;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import youke.customer.Account;
import youke.customer.Contact;
import youke.customer.LifeCycle;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.MemoryBook;

final class ConvertLeadTest {
  private final MemoryBook book = new Pipeline().book;
  private final Facts<Lead> lead =
      book.put(
          LEAD,
          LEAD.name.to("高志远"),
          LEAD.company.to("淄博鲁恒石化有限公司"),
          LEAD.subject.to("纯苯年框"),
          LEAD.mobile.to("13800138000"),
          LEAD.region.to("3703"),
          LEAD.estimate.to(Money.yuan("4800000")),
          LEAD.owner().to(Ref.to(7)));

  @Test
  void makesAnAccountAContactAndAnOpportunityOfTheSameOwner() {
    book.run(new ConvertLead(), lead, ConvertLead.Input.ALL_NEW);

    Facts<Account> account = book.all(ACCOUNT).getFirst();
    Facts<Contact> contact = book.all(CONTACT).getFirst();
    Facts<Opportunity> deal = book.all(OPPORTUNITY).getFirst();
    assertThat(account.get(ACCOUNT.name)).isEqualTo("淄博鲁恒石化有限公司");
    assertThat(account.get(ACCOUNT.lifeCycle)).isEqualTo(LifeCycle.POTENTIAL);
    assertThat(account.get(ACCOUNT.region)).isEqualTo("3703");
    assertThat(account.find(ACCOUNT.owner())).contains(Ref.to(7));
    assertThat(contact.get(CONTACT.mobile)).isEqualTo("13800138000");
    assertThat(contact.get(CONTACT.account)).isEqualTo(Ref.to(account.id()));
    assertThat(deal.get(OPPORTUNITY.name)).isEqualTo("纯苯年框");
    assertThat(deal.get(OPPORTUNITY.amount)).isEqualTo(Money.yuan("4800000"));
    assertThat(deal.get(OPPORTUNITY.contact)).isEqualTo(Ref.to(contact.id()));
    assertThat(lead.get(LEAD.state)).isEqualTo(LeadState.CONVERTED);
    assertThat(lead.get(LEAD.opportunity)).isEqualTo(Ref.to(deal.id()));
    assertThat(book.events()).containsExactly(new LeadConverted(lead.id(), account.id()));
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void joinsAnAccountThatIsThereAndMakesNoOpportunityWhereNoneIsWanted() {
    Facts<Account> known = book.put(ACCOUNT, ACCOUNT.name.to("淄博鲁恒"));
    book.run(
        new ConvertLead(),
        lead,
        new ConvertLead.Input(
            Optional.of(Ref.to(known.id())),
            Optional.of(true),
            Optional.empty(),
            Optional.empty()));
    assertThat(book.all(ACCOUNT)).hasSize(1);
    assertThat(book.all(OPPORTUNITY)).isEmpty();
    assertThat(book.all(CONTACT).getFirst().get(CONTACT.account)).isEqualTo(Ref.to(known.id()));
    assertThat(lead.find(LEAD.opportunity)).isEmpty();
  }

  @Test
  void convertsOnceHoweverOftenItIsPressed() {
    book.run(new ConvertLead(), lead, ConvertLead.Input.ALL_NEW);
    assertThat(book.run(new ConvertLead(), lead, ConvertLead.Input.ALL_NEW))
        .isEqualTo(new Effect.Unchanged());
    assertThat(book.all(ACCOUNT)).hasSize(1);
  }

  @Test
  void refusesADiscardedLeadAndAnAccountThatIsNotThere() {
    assertThatThrownBy(
            () ->
                book.run(
                    new ConvertLead(),
                    lead,
                    new ConvertLead.Input(
                        Optional.of(Ref.to(4711)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
        .isInstanceOf(Refusal.class);
    book.run(new DiscardLead(), lead, new DiscardLead.Input(Optional.of("空号")));
    assertThat(lead.get(LEAD.discardReason)).isEqualTo("空号");
    assertThatThrownBy(() -> book.run(new ConvertLead(), lead, ConvertLead.Input.ALL_NEW))
        .isInstanceOf(Refusal.class)
        .hasMessage("LEAD_DISCARDED");
  }

  @Test
  void refusesAConversionByHandAndItsUndoing() {
    book.change(lead, LEAD.state.to(LeadState.CONVERTED));
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(OpportunityProblem.NOT_CONVERTED);
    book.change(lead, LEAD.state.to(LeadState.NEW));
    book.run(new ConvertLead(), lead, ConvertLead.Input.ALL_NEW);
    book.commit();
    book.change(lead, LEAD.state.to(LeadState.NEW));
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(OpportunityProblem.LEAD_CONVERTED);
  }
}
