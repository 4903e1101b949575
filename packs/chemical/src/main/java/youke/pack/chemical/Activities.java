package youke.pack.chemical;

import static youke.activity.Call.CALL;
import static youke.activity.Note.NOTE;
import static youke.activity.Visit.VISIT;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import youke.activity.Activity;
import youke.activity.CallDirection;
import youke.activity.VisitState;
import youke.kernel.model.Entity;
import youke.kernel.record.ActKind;
import youke.kernel.record.Step;

/** What is said and done for customers day by day: calls, visits and notes. */
final class Activities {
  private static final int REGULAR = 2_900;
  private static final int DAYS = 545;

  /** Of the last days each entry is an act of its own. */
  private static final Duration LATELY = Duration.ofDays(6);

  private final Story story;
  private final Scribe scribe;
  private final Assortment assortment;
  private final Dice dice = Dice.of("activity");
  private final Hours hours = new Hours(dice);

  Activities(Story story, Scribe scribe, Assortment assortment) {
    this.story = story;
    this.scribe = scribe;
    this.assortment = assortment;
  }

  /** Has customers called and visited, active ones more often. */
  void keepUp(List<Customer> customers) {
    for (int i = 0; i < story.many(REGULAR); i++) {
      Instant at = hours.on(story.lastDay().minusDays(dice.between(0, DAYS)));
      Customer customer = known(customers, at);
      Item item = dice.one(assortment.of(dice.one(customer.trade().categories())));
      Topic topic = new Topic(customer, dice.one(customer.people()), Optional.empty(), item);
      story.at(at, () -> something(topic, at));
    }
  }

  private Customer known(List<Customer> customers, Instant at) {
    Customer one = dice.one(customers);
    boolean likely = one.isActive() || dice.chance(one.isOpen() ? 30 : 5);
    return likely && one.since().plusSeconds(Deals.KNOWN_AFTER).isBefore(at)
        ? one
        : known(customers, at);
  }

  /** A deal has come up. */
  void begun(Deal deal) {
    some(deal, dice.between(0, 2));
  }

  /** A deal has entered a stage. */
  void entered(Deal deal, Methods.Rung rung) {
    if (!rung.isQuoting()) {
      some(deal, dice.weighted(List.of(0, 1, 2), 30, 50, 20));
    }
  }

  private void some(Deal deal, int count) {
    for (int i = 0; i < count; i++) {
      Instant at = hours.after(story.now(), dice.between(0, 6));
      Customer customer = deal.customer();
      Topic topic =
          new Topic(
              customer, dice.one(customer.people()), Optional.of(deal), dice.one(deal.items()));
      story.at(at, () -> something(topic, at));
    }
  }

  private void something(Topic topic, Instant at) {
    switch (dice.weighted(List.of("call", "visit", "note"), 46, 24, 30)) {
      case "call" -> call(topic, at);
      case "visit" -> visit(topic, at);
      default -> note(topic, at);
    }
  }

  private void call(Topic topic, Instant at) {
    boolean reached = dice.chance(86);
    var values =
        about(CALL, topic)
            .with(CALL.at, at)
            .with(CALL.direction, dice.chance(75) ? CallDirection.OUTGOING : CallDirection.INCOMING)
            .with(CALL.result, reached ? "REACHED" : dice.one("NO_ANSWER", "BUSY", "CALL_BACK"))
            .with(CALL.subject, reached ? Talk.callSubject(dice, topic) : "致电未接通");
    if (reached) {
      values
          .with(CALL.seconds, BigDecimal.valueOf(dice.between(40, 900)))
          .with(CALL.text, Talk.call(dice, topic));
    }
    write(topic.owner(), at, values);
  }

  private void visit(Topic topic, Instant at) {
    String purpose =
        dice.one("REGULAR", "REGULAR", "TECHNICAL", "NEGOTIATION", "SAMPLE", "PAYMENT", "FIRST");
    var values =
        about(VISIT, topic)
            .with(VISIT.at, at)
            .with(VISIT.until, at.plus(Duration.ofMinutes(dice.between(30, 150))))
            .with(VISIT.state, dice.chance(94) ? VisitState.HELD : VisitState.CANCELLED)
            .with(VISIT.purpose, purpose)
            .with(VISIT.place, topic.customer().place().address())
            .with(VISIT.subject, Talk.visitSubject(topic, purpose))
            .with(VISIT.text, Talk.visit(dice, topic));
    write(topic.owner(), at, values);
  }

  private void note(Topic topic, Instant at) {
    write(
        topic.owner(),
        at,
        about(NOTE, topic).with(NOTE.at, at).with(NOTE.text, Talk.note(dice, topic)));
  }

  /** The beginning of every entry: for whom, with whom, about which deal. */
  static <E extends Activity<E>> Values<E> about(E entity, Topic topic) {
    Values<E> values =
        Values.of(entity)
            .to(entity.account, topic.customer().id())
            .to(entity.contact, topic.with().id())
            .to(entity.owner(), topic.owner().id());
    topic.deal().ifPresent(deal -> values.to(entity.opportunity, deal.id()));
    return values;
  }

  private <E extends Entity<E>> void write(Person author, Instant at, Values<E> values) {
    Step.Create step = values.create(scribe.newId());
    if (at.isAfter(story.end().minus(LATELY))) {
      scribe.act(author, ActKind.CREATE, List.of(step));
    } else {
      scribe.note(author, at, step);
    }
  }
}
