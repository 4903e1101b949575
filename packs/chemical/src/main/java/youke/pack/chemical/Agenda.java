package youke.pack.chemical;

import static youke.activity.Task.TASK;
import static youke.activity.Visit.VISIT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import youke.activity.Priority;
import youke.activity.TaskState;
import youke.activity.VisitState;

/** Tasks and planned visits: what was to be done, and what is to be done now. */
final class Agenda {
  private static final int PAST = 1_150;
  private static final int DAYS = 540;

  private final Story story;
  private final Scribe scribe;
  private final Assortment assortment;
  private final Dice dice = Dice.of("task");
  private final Hours hours = new Hours(dice);

  Agenda(Story story, Scribe scribe, Assortment assortment) {
    this.story = story;
    this.scribe = scribe;
    this.assortment = assortment;
  }

  /** Tasks that were set and done, or dropped. */
  void past(List<Customer> customers) {
    for (int i = 0; i < story.many(PAST); i++) {
      Instant done = hours.on(story.lastDay().minusDays(dice.between(2, DAYS)));
      Customer customer = known(customers, done);
      Instant set = done.minus(Duration.ofDays(dice.between(1, 9)));
      LocalDate due = Story.day(done).plusDays(dice.between(-3, 4));
      boolean dropped = dice.chance(6);
      story.at(
          done,
          () -> {
            var values =
                task(topic(customer, Optional.empty()), due)
                    .with(TASK.state, dropped ? TaskState.CANCELLED : TaskState.DONE);
            if (!dropped) {
              values.with(TASK.result, dice.one("已完成", "已发送客户", "已电话确认", "已寄出", "客户已回复", "已与财务核对"));
            }
            scribe.note(customer.owner(), set, values.create(scribe.newId()));
          });
    }
  }

  private Customer known(List<Customer> customers, Instant at) {
    Customer one = dice.one(customers);
    return one.isOpen()
            && one.since().plusSeconds(2 * Deals.KNOWN_AFTER).isBefore(at)
            && (one.isActive() || dice.chance(30))
        ? one
        : known(customers, at);
  }

  /**
   * What lies before everybody now: overdue, today, the days to come.
   *
   * @param deals that are still open
   */
  void present(List<Person> sellers, List<Customer> customers, List<Deal> deals) {
    for (Person seller : sellers) {
      List<Customer> own =
          customers.stream()
              .filter(one -> one.owner().equals(seller) && one.isOpen())
              .filter(one -> one.since().plusSeconds(2 * Deals.KNOWN_AFTER).isBefore(story.end()))
              .toList();
      List<Deal> open = deals.stream().filter(deal -> deal.owner().equals(seller)).toList();
      if (!own.isEmpty()) {
        tasks(own, open, -6, -1, dice.between(1, 3));
        tasks(own, open, 0, 0, dice.between(2, 4));
        tasks(own, open, 1, 12, dice.between(4, 7));
        visits(own, open, dice.between(2, 5));
      }
    }
  }

  private void tasks(List<Customer> own, List<Deal> deals, int from, int to, int count) {
    for (int i = 0; i < count; i++) {
      Topic topic = topic(own, deals);
      LocalDate due = story.lastDay().plusDays(dice.between(from, to));
      Instant set = hours.on(story.lastDay().minusDays(dice.between(8, 14)));
      scribe.note(topic.owner(), set, task(topic, due).create(scribe.newId()));
    }
  }

  private void visits(List<Customer> own, List<Deal> deals, int count) {
    for (int i = 0; i < count; i++) {
      Topic topic = topic(own, deals);
      LocalDate day =
          i == 0 ? story.lastDay() : Hours.workday(story.lastDay().plusDays(dice.between(1, 10)));
      Instant at = Story.moment(day, LocalTime.of(dice.between(9, 16), dice.between(0, 1) * 30));
      Instant planned = hours.on(story.lastDay().minusDays(dice.between(8, 12)));
      scribe.note(
          topic.owner(),
          planned,
          Activities.about(VISIT, topic)
              .with(VISIT.at, at)
              .with(VISIT.until, at.plus(Duration.ofMinutes(90)))
              .with(VISIT.state, VisitState.PLANNED)
              .with(VISIT.purpose, dice.one("REGULAR", "TECHNICAL", "NEGOTIATION", "PAYMENT"))
              .with(VISIT.place, topic.customer().place().address())
              .with(VISIT.subject, "拜访" + topic.customer().shortName() + topic.with().called())
              .create(scribe.newId()));
    }
  }

  private Values<youke.activity.Task> task(Topic topic, LocalDate due) {
    return Activities.about(TASK, topic)
        .with(TASK.subject, Talk.task(dice, topic))
        .with(TASK.dueOn, due)
        .with(TASK.priority, dice.weighted(List.of(Priority.values()), 20, 65, 15));
  }

  private Topic topic(List<Customer> own, List<Deal> deals) {
    if (!deals.isEmpty() && dice.chance(65)) {
      Deal deal = dice.one(deals);
      return topic(deal.customer(), Optional.of(deal));
    }
    return topic(dice.one(own), Optional.empty());
  }

  private Topic topic(Customer customer, Optional<Deal> deal) {
    Item item =
        deal.map(one -> one.items().getFirst())
            .orElseGet(() -> dice.one(assortment.of(dice.one(customer.trade().categories()))));
    return new Topic(customer, dice.one(customer.people()), deal, item);
  }
}
