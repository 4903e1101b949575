package youke.pack.chemical;

import static youke.order.Order.ORDER;
import static youke.order.OrderLine.ORDER_LINE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Money;
import youke.kernel.record.ActKind;
import youke.kernel.record.Step;
import youke.order.CancelOrder;
import youke.order.CompleteOrder;
import youke.order.ConfirmOrder;
import youke.order.ShipOrder;

/** Orders: those that accepted quotes became, and what regular customers order again. */
final class Orders {
  static final int AGAIN = 270;
  private static final int DAYS = 540;

  private final Story story;
  private final Scribe scribe;
  private final House house;
  private final Assortment assortment;
  private final Dice dice = Dice.of("order");
  private final Hours hours = new Hours(dice);
  private final Quantities quantities = new Quantities(dice);

  Orders(Story story, Scribe scribe, House house, Assortment assortment) {
    this.story = story;
    this.scribe = scribe;
    this.house = house;
    this.assortment = assortment;
  }

  /** Has regular customers order again and again. */
  void comeIn(List<Customer> customers) {
    List<Customer> regular =
        customers.stream()
            .filter(one -> one.isActive() && one.since().isBefore(story.begin()))
            .filter(one -> one.size() != Customer.Size.SMALL)
            .toList();
    for (int i = 0; i < story.many(AGAIN); i++) {
      Customer customer = dice.one(regular);
      Instant at = hours.on(story.lastDay().minusDays(dice.between(0, DAYS)));
      story.at(at, () -> order(customer));
    }
  }

  /** A quote was accepted, so that there is an order now. */
  void fromQuote(Deal deal, long quote) {
    scribe
        .find(deal.owner(), ORDER, "quote == '" + quote + "'")
        .ifPresent(order -> process(deal.owner(), order));
  }

  private void order(Customer customer) {
    Person clerk =
        house.assistant(customer.owner()).filter(_ -> dice.chance(60)).orElse(customer.owner());
    long id = scribe.newId();
    LocalDate today = Story.day(story.now());
    var values =
        Values.of(ORDER)
            .to(ORDER.account, customer.id())
            .to(ORDER.contact, customer.people().getFirst().id())
            .with(ORDER.orderedOn, today)
            .with(ORDER.requestedOn, today.plusDays(dice.between(4, 14)))
            .with(ORDER.transport, dice.one("ROAD", "TANKER", "ROAD", "PICK_UP"))
            .with(ORDER.deliveryTerms, dice.one("到厂价", "出厂价"))
            .with(ORDER.deliveryAddress, customer.place().address())
            .with(ORDER.consignee, customer.people().getLast().name())
            .to(ORDER.owner(), customer.owner().id());
    if (dice.chance(50)) {
      values.with(
          ORDER.freight, Money.yuan(BigDecimal.valueOf(dice.between(12, 90) * 100L).setScale(2)));
    }
    List<Step.Create> steps = new ArrayList<>(List.of(values.create(id)));
    List<Item> range = assortment.of(dice.one(customer.trade().categories()));
    int count = dice.weighted(List.of(1, 2, 3), 55, 30, 15);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Item item = dice.one(range);
      if (!items.contains(item)) {
        items.add(item);
        steps.add(line(id, items.size(), item, customer.size()));
      }
    }
    // in an act of its own, since what is brought in from the past is not held to credit limits
    if (scribe.act(clerk, ActKind.CREATE, List.copyOf(steps))) {
      process(clerk, id);
    }
  }

  private Step.Create line(long order, int position, Item item, Customer.Size size) {
    var values =
        Values.of(ORDER_LINE)
            .to(ORDER_LINE.document, order)
            .with(ORDER_LINE.position, BigDecimal.valueOf(position))
            .to(ORDER_LINE.product, item.id())
            .with(ORDER_LINE.quantity, quantities.delivery(item, size));
    if (dice.chance(20)) {
      values.with(ORDER_LINE.discount, BigDecimal.valueOf(dice.between(1, 3)));
    }
    return values.create(scribe.newId());
  }

  private void process(Person clerk, long order) {
    Instant confirmed = hours.after(story.now(), dice.weighted(List.of(0, 1, 3), 60, 30, 10));
    if (dice.chance(4)) {
      String reason = dice.one("客户取消采购计划", "重复下单", "改由其他工厂发货");
      story.at(
          confirmed, () -> act(clerk, order, "cancel", new CancelOrder.Input(Optional.of(reason))));
      return;
    }
    Instant shipped = hours.after(confirmed, dice.weighted(List.of(2, 5, 9, 15), 35, 40, 15, 10));
    Instant completed = hours.after(shipped, dice.between(2, 9));
    story.at(
        confirmed,
        () -> act(clerk, order, "confirm", new ConfirmOrder.Input(Optional.of(today()))));
    story.at(shipped, () -> act(clerk, order, "ship", new ShipOrder.Input(Optional.of(today()))));
    story.at(
        completed,
        () -> act(clerk, order, "complete", new CompleteOrder.Input(Optional.of(today()))));
  }

  private LocalDate today() {
    return Story.day(story.now());
  }

  private void act(Person clerk, long order, String action, Record input) {
    if (scribe.isRefused(order)) {
      return;
    }
    if (story.isLately()) {
      scribe.act(clerk, ORDER, order, action, input);
    } else {
      scribe.note(new Step.Do(ORDER.entityName(), order, null, action, input));
    }
  }
}
