package youke.opportunity;

import static youke.customer.Account.ACCOUNT;
import static youke.customer.Contact.CONTACT;
import static youke.opportunity.Lead.LEAD;
import static youke.opportunity.Opportunity.OPPORTUNITY;

import java.util.List;
import java.util.Optional;
import youke.customer.LifeCycle;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Asks;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/** A lead becomes an account, or joins one, with a contact and, if wanted, an opportunity. */
public final class ConvertLead implements Action<Lead, ConvertLead.Input> {
  public record Input(
      @Asks(zh = "归入已有客户", en = "Existing account", entity = "account") Optional<Ref> account,
      @Asks(zh = "不建商机", en = "Without an opportunity") Optional<Boolean> withoutOpportunity,
      @Asks(zh = "商机名称", en = "Opportunity name") Optional<String> opportunityName,
      @Asks(zh = "商机金额", en = "Amount") Optional<Money> amount) {
    /** A new account, and an opportunity named after what was asked for. */
    public static final Input ALL_NEW =
        new Input(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public String name() {
    return "convert";
  }

  @Override
  public Label label() {
    return Label.of("转化", "Convert");
  }

  @Override
  public Lead of() {
    return LEAD;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public Effect run(Facts<Lead> lead, Input input, Work work) {
    return switch (lead.get(LEAD.state)) {
      case CONVERTED -> work.unchanged();
      case DISCARDED -> work.refused(Problem.of(OpportunityProblem.LEAD_DISCARDED));
      case NEW, CONTACTED -> convert(lead, input, work);
    };
  }

  private static Effect convert(Facts<Lead> lead, Input input, Work work) {
    Optional<Ref> given = input.account();
    if (given.isPresent() && work.find(ACCOUNT, given.get().id()).isEmpty()) {
      return work.refused(
          Problem.of(KernelProblem.LINK_NOT_FOUND, Place.field("account"))
              .with("field", ACCOUNT.label()));
    }
    long account = given.map(Ref::id).orElseGet(work::newId);
    long contact = work.newId();
    Effect.Steps steps = new Effect.Steps(List.of());
    if (given.isEmpty()) {
      steps = steps.and(makeAccount(lead, account, work));
    }
    steps = steps.and(makeContact(lead, contact, account, work));
    Ref deal = null;
    if (!input.withoutOpportunity().orElse(false)) {
      deal = Ref.to(work.newId());
      steps = steps.and(makeOpportunity(lead, input, deal.id(), account, contact, work));
    }
    return steps
        .and(
            work.change(
                lead,
                LEAD,
                LEAD.state.to(LeadState.CONVERTED),
                LEAD.convertedAt.to(work.now()),
                LEAD.account.to(Ref.to(account)),
                LEAD.contact.to(Ref.to(contact)),
                LEAD.opportunity.to(deal)))
        .and(new LeadConverted(lead.id(), account));
  }

  private static Effect.Steps makeAccount(Facts<Lead> lead, long id, Work work) {
    return work.create(
        ACCOUNT,
        id,
        ACCOUNT.name.to(lead.find(LEAD.company).orElseGet(() -> lead.get(LEAD.name))),
        ACCOUNT.lifeCycle.to(LifeCycle.POTENTIAL),
        ACCOUNT.source.to(lead.find(LEAD.source).orElse(null)),
        ACCOUNT.trade.to(lead.find(LEAD.trade).orElse(null)),
        ACCOUNT.region.to(lead.find(LEAD.region).orElse(null)),
        ACCOUNT.address.to(lead.find(LEAD.address).orElse(null)),
        ACCOUNT.phone.to(lead.find(LEAD.phone).orElse(null)),
        ACCOUNT.owner().to(lead.find(LEAD.owner()).orElse(null)));
  }

  private static Effect.Steps makeContact(Facts<Lead> lead, long id, long account, Work work) {
    return work.create(
        CONTACT,
        id,
        CONTACT.name.to(lead.get(LEAD.name)),
        CONTACT.account.to(Ref.to(account)),
        CONTACT.position.to(lead.find(LEAD.position).orElse(null)),
        CONTACT.mobile.to(lead.find(LEAD.mobile).orElse(null)),
        CONTACT.phone.to(lead.find(LEAD.phone).orElse(null)),
        CONTACT.mail.to(lead.find(LEAD.mail).orElse(null)),
        CONTACT.wechat.to(lead.find(LEAD.wechat).orElse(null)),
        CONTACT.owner().to(lead.find(LEAD.owner()).orElse(null)));
  }

  private static Effect.Steps makeOpportunity(
      Facts<Lead> lead, Input input, long id, long account, long contact, Work work) {
    String name =
        input
            .opportunityName()
            .or(() -> lead.find(LEAD.subject))
            .or(() -> lead.find(LEAD.company))
            .orElseGet(() -> lead.get(LEAD.name));
    return work.create(
        OPPORTUNITY,
        id,
        OPPORTUNITY.name.to(name),
        OPPORTUNITY.account.to(Ref.to(account)),
        OPPORTUNITY.contact.to(Ref.to(contact)),
        OPPORTUNITY.amount.to(input.amount().or(() -> lead.find(LEAD.estimate)).orElse(null)),
        OPPORTUNITY.source.to(lead.find(LEAD.source).orElse(null)),
        OPPORTUNITY.note.to(lead.find(LEAD.note).orElse(null)),
        OPPORTUNITY.owner().to(lead.find(LEAD.owner()).orElse(null)));
  }
}
