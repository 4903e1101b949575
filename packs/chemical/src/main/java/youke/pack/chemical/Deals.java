package youke.pack.chemical;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.OpportunityLine.OPPORTUNITY_LINE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import youke.kernel.model.Money;
import youke.kernel.record.ActKind;
import youke.kernel.record.Step;
import youke.opportunity.DealStatus;

/** Opportunities as they come up, each with what it is about and how it will end. */
final class Deals {
  static final int COUNT = 600;
  private static final int DAYS = 545;

  /** Seconds until the contacts of a new customer are known. */
  static final long KNOWN_AFTER = 8 * 86_400L;

  private final Story story;
  private final Scribe scribe;
  private final Assortment assortment;
  private final Methods methods;
  private final Dice dice = Dice.of("opportunity");
  private final Hours hours = new Hours(dice);
  private final Quantities quantities = new Quantities(dice);

  private final Set<Long> closed = new HashSet<>();
  private final List<Deal> all = new ArrayList<>();

  Deals(Story story, Scribe scribe, Assortment assortment, Methods methods) {
    this.story = story;
    this.scribe = scribe;
    this.assortment = assortment;
    this.methods = methods;
  }

  /**
   * Has them come up on their days.
   *
   * @param begun is told of each on its day
   */
  void comeUp(List<Customer> customers, Consumer<Deal> begun) {
    List<Customer> open = customers.stream().filter(Customer::isOpen).toList();
    for (int i = 0; i < story.many(COUNT); i++) {
      // more of late, as a growing house has it
      int back = Math.min(dice.between(0, DAYS), dice.between(0, DAYS));
      Instant at = hours.on(story.lastDay().minusDays(back));
      Customer customer = customer(open, at);
      Deal deal = deal(customer, at);
      boolean lines = dice.chance(70);
      story.at(
          at,
          () -> {
            write(deal, lines);
            all.add(deal);
            begun.accept(deal);
          });
    }
  }

  /** A deal has entered a stage, which may have been its last. */
  void entered(Deal deal, Methods.Rung rung) {
    if (rung.status() != DealStatus.OPEN) {
      closed.add(deal.id());
    }
  }

  /** Whether a deal is won or lost. */
  boolean isClosed(Deal deal) {
    return closed.contains(deal.id());
  }

  /** Those that have come up and are neither won nor lost. */
  List<Deal> open() {
    return all.stream().filter(deal -> !isClosed(deal)).toList();
  }

  private Customer customer(List<Customer> open, Instant at) {
    Customer one = dice.one(open);
    boolean likely = one.isActive() || dice.chance(35);
    boolean large = one.size() != Customer.Size.SMALL || dice.chance(40);
    boolean known = one.since().plusSeconds(KNOWN_AFTER).isBefore(at);
    return likely && large && known ? one : customer(open, at);
  }

  private Deal deal(Customer customer, Instant at) {
    String category = dice.one(customer.trade().categories());
    List<Item> range = assortment.of(category);
    Item main = dice.one(range);
    List<Item> items = new ArrayList<>(List.of(main));
    int more = dice.weighted(List.of(0, 1, 2), 60, 28, 12);
    for (int i = 0; i < more; i++) {
      Item other = dice.one(range);
      if (!items.contains(other)) {
        items.add(other);
      }
    }
    String what = dice.one("年度框架采购", "季度供货", "月度供货", "新产线用料", "替代进口", "试单", "扩产用料", "原料替换", "二供导入");
    String name = customer.shortName() + " " + main.shortName() + " " + what;
    return new Deal(scribe.newId(), name, customer, at, methods.of(main), items);
  }

  private void write(Deal deal, boolean lines) {
    Customer customer = deal.customer();
    LocalDate day = Story.day(deal.begun());
    var values =
        Values.of(OPPORTUNITY)
            .with(OPPORTUNITY.name, deal.name())
            .to(OPPORTUNITY.account, customer.id())
            .to(OPPORTUNITY.owner(), deal.owner().id())
            .to(OPPORTUNITY.contact, customer.people().getFirst().id())
            .to(OPPORTUNITY.category, deal.items().getFirst().categoryId())
            .with(OPPORTUNITY.startedOn, day)
            .with(OPPORTUNITY.expectedOn, day.plusDays(dice.between(40, 130)))
            .with(
                OPPORTUNITY.source,
                dice.one("REFERRAL", "VISIT", "VISIT", "COLD_CALL", "EXHIBITION", "WEBSITE"))
            .with(OPPORTUNITY.note, Talk.need(dice, deal));
    List<Step.Create> steps = new ArrayList<>();
    if (!lines) {
      values.with(OPPORTUNITY.amount, estimate(deal));
    }
    steps.add(values.create(deal.id()));
    if (lines) {
      steps.addAll(lines(deal));
    }
    if (story.isLately()) {
      scribe.act(deal.owner(), ActKind.CREATE, List.copyOf(steps));
    } else {
      steps.forEach(step -> scribe.note(deal.owner(), deal.begun(), step));
    }
  }

  private Money estimate(Deal deal) {
    Item main = deal.items().getFirst();
    BigDecimal exact = quantities.deal(main, deal.customer().size()).multiply(main.price());
    BigDecimal rounded = exact.setScale(-4, RoundingMode.HALF_UP).setScale(2);
    return Money.yuan(rounded.max(BigDecimal.valueOf(20_000)));
  }

  private List<Step.Create> lines(Deal deal) {
    List<Step.Create> steps = new ArrayList<>();
    int position = 1;
    for (Item item : deal.items()) {
      steps.add(
          Values.of(OPPORTUNITY_LINE)
              .to(OPPORTUNITY_LINE.opportunity, deal.id())
              .with(OPPORTUNITY_LINE.position, BigDecimal.valueOf(position++))
              .to(OPPORTUNITY_LINE.product, item.id())
              .with(OPPORTUNITY_LINE.quantity, quantities.deal(item, deal.customer().size()))
              .with(OPPORTUNITY_LINE.price, quantities.price(item))
              .create(scribe.newId()));
    }
    return steps;
  }
}
