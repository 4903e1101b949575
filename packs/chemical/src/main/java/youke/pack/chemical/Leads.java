package youke.pack.chemical;

import static youke.opportunity.Lead.LEAD;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import youke.kernel.model.Money;
import youke.kernel.record.Step;
import youke.opportunity.ConvertLead;
import youke.opportunity.DiscardLead;
import youke.opportunity.Lead;
import youke.opportunity.LeadState;

/** Leads: who asks at a fair or through the web site, and what becomes of it. */
final class Leads {
  static final int COUNT = 180;
  static final int CONVERTED = 40;
  private static final int DAYS = 300;
  private static final int RECENT = 21;

  private final Story story;
  private final Scribe scribe;
  private final House house;
  private final Assortment assortment;
  private final Dice dice = Dice.of("lead");
  private final Hours hours = new Hours(dice);
  private final Names names = new Names(dice);
  private final Places places = new Places(dice);

  Leads(Story story, Scribe scribe, House house, Assortment assortment) {
    this.story = story;
    this.scribe = scribe;
    this.house = house;
    this.assortment = assortment;
  }

  void comeIn() {
    List<Person> sellers = house.sellers().stream().filter(Person::isSalesperson).toList();
    int converted = 0;
    for (int i = 0; i < story.many(COUNT); i++) {
      int back = Math.min(dice.between(0, DAYS), dice.between(0, DAYS));
      Instant at = hours.on(story.lastDay().minusDays(back));
      Person owner = dice.one(sellers);
      long id = scribe.newId();
      Values<Lead> values = values(owner, i);
      story.at(at, () -> scribe.note(owner, at, values.create(id)));
      Instant answered = hours.after(at, dice.between(1, 4));
      story.at(answered, () -> contacted(id));
      Instant judged = hours.after(answered, dice.between(2, 15));
      if (back > RECENT && converted < story.many(CONVERTED)) {
        converted++;
        story.at(judged, () -> convert(owner, id));
      } else if (dice.chance(45)) {
        String reason = dice.one("需求量太小", "联系不上", "只是询价", "用途不在经营范围", "同行打听价格");
        story.at(judged, () -> discard(owner, id, reason));
      }
    }
  }

  private Values<Lead> values(Person owner, int number) {
    Names.Given given = names.person();
    Trade trade = Trade.any(dice);
    Places.Place place = places.in(owner.provinces().getFirst());
    Item item = dice.one(assortment.of(dice.one(trade.categories())));
    int amount = dice.between(2, 60);
    String company = place.city() + names.brand(place.city()) + dice.one(trade.names()) + "有限公司";
    return Values.of(LEAD)
        .with(LEAD.name, given.full())
        .with(LEAD.company, company)
        .with(LEAD.position, dice.one("采购经理", "采购", "技术员", "总经理", "供应链主管"))
        .with(
            LEAD.subject,
            "询购"
                + item.shortName()
                + " "
                + dice.between(1, 12) * 10
                + (item.byTheTon() ? " 吨" : " 公斤"))
        .with(LEAD.source, dice.one("WEBSITE", "EXHIBITION", "MARKETPLACE", "CAMPAIGN", "REFERRAL"))
        .with(LEAD.estimate, Money.yuan(BigDecimal.valueOf(amount * 10_000L).setScale(2)))
        .with(LEAD.mobile, String.format(Locale.ROOT, "154%08d", 90_000_000 + number * 11))
        .with(LEAD.region, place.region())
        .with(LEAD.address, place.address())
        .with(LEAD.trade, trade.name())
        .with(
            LEAD.note,
            dice.one(
                "网站留言，要求报价并提供质检报告。", "展会交换名片，近期有采购计划。", "电商平台询盘，关注最小起订量。", "老客户介绍，希望安排技术人员上门。"))
        .to(LEAD.owner(), owner.id());
  }

  private void contacted(long lead) {
    scribe.note(
        new Step.Change(
            LEAD.entityName(), lead, null, Map.of(LEAD.state.name(), LeadState.CONTACTED)));
  }

  private void convert(Person owner, long lead) {
    ConvertLead.Input input =
        dice.chance(30)
            ? new ConvertLead.Input(
                Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty())
            : ConvertLead.Input.ALL_NEW;
    if (!story.isLately()) {
      scribe.write();
    }
    scribe.act(owner, LEAD, lead, "convert", input);
  }

  private void discard(Person owner, long lead, String reason) {
    DiscardLead.Input input = new DiscardLead.Input(Optional.of(reason));
    if (story.isLately()) {
      scribe.act(owner, LEAD, lead, "discard", input);
    } else {
      scribe.note(new Step.Do(LEAD.entityName(), lead, null, "discard", input));
    }
  }
}
