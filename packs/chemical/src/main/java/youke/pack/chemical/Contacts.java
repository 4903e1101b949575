package youke.pack.chemical;

import static youke.customer.Contact.CONTACT;
import static youke.customer.Unit.UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import youke.customer.Attitude;
import youke.customer.Contact;
import youke.customer.DecisionRole;
import youke.customer.Gender;
import youke.customer.Influence;

/** The people at the accounts, and the units that they work in. */
final class Contacts {
  private record Seat(String position, DecisionRole role, Influence influence, int unit) {}

  private record Place(String name, String kind) {}

  private static final List<Place> UNITS =
      List.of(
          new Place("采购部", "DEPARTMENT"),
          new Place("技术中心", "LABORATORY"),
          new Place("生产部", "DEPARTMENT"),
          new Place("财务部", "DEPARTMENT"),
          new Place("一车间", "WORKSHOP"),
          new Place("二车间", "WORKSHOP"),
          new Place("原料仓库", "WAREHOUSE"),
          new Place("质检科", "OFFICE"));
  private static final int PRODUCTION = 2;
  private static final List<Seat> SEATS =
      List.of(
          new Seat("采购经理", DecisionRole.BUYER, Influence.MEDIUM, 0),
          new Seat("总经理", DecisionRole.DECIDER, Influence.HIGH, -1),
          new Seat("技术总监", DecisionRole.TECHNICAL, Influence.HIGH, 1),
          new Seat("采购主管", DecisionRole.BUYER, Influence.LOW, 0),
          new Seat("采购总监", DecisionRole.DECIDER, Influence.HIGH, 0),
          new Seat("生产副总", DecisionRole.DECIDER, Influence.HIGH, 2),
          new Seat("配方工程师", DecisionRole.TECHNICAL, Influence.MEDIUM, 1),
          new Seat("财务经理", DecisionRole.PAYMENT, Influence.LOW, 3),
          new Seat("车间主任", DecisionRole.USER, Influence.LOW, 4),
          new Seat("仓库主管", DecisionRole.GATEKEEPER, Influence.LOW, 6));

  private final Story story;
  private final Scribe scribe;
  private final Dice dice = Dice.of("contact");
  private final Hours hours = new Hours(dice);
  private final Names names = new Names(dice);
  private int count;

  Contacts(Story story, Scribe scribe) {
    this.story = story;
    this.scribe = scribe;
  }

  void meet(List<Customer> customers) {
    for (Customer customer : customers) {
      Instant met = hours.after(customer.since(), dice.between(0, 3));
      List<Long> units = units(customer);
      List<Runnable> writing = new ArrayList<>();
      unitsOf(customer, units, met, writing);
      people(customer, units, met, writing);
      // whoever is there when the story begins is there with people
      if (customer.since().isBefore(story.begin())) {
        writing.forEach(Runnable::run);
      } else {
        story.at(met, () -> writing.forEach(Runnable::run));
      }
    }
    scribe.write();
  }

  private List<Long> units(Customer customer) {
    int wanted =
        switch (customer.size()) {
          case STRATEGIC -> UNITS.size();
          case KEY -> 4;
          case NORMAL -> dice.chance(12) ? 2 : 0;
          case SMALL -> 0;
        };
    List<Long> units = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      units.add(scribe.newId());
    }
    return units;
  }

  private void unitsOf(Customer customer, List<Long> units, Instant met, List<Runnable> writing) {
    for (int i = 0; i < units.size(); i++) {
      Place place = UNITS.get(i);
      long id = units.get(i);
      var values =
          Values.of(UNIT)
              .with(UNIT.name, place.name())
              .with(UNIT.kind, place.kind())
              .to(UNIT.account, customer.id());
      if (place.kind().equals("WORKSHOP")) {
        values.to(UNIT.parent, units.get(PRODUCTION));
      }
      writing.add(() -> scribe.note(customer.owner(), met, values.create(id)));
    }
  }

  private void people(Customer customer, List<Long> units, Instant met, List<Runnable> writing) {
    int wanted =
        switch (customer.size()) {
          case STRATEGIC -> dice.between(6, 10);
          case KEY -> dice.between(3, 5);
          case NORMAL -> dice.between(1, 2);
          case SMALL -> 1;
        };
    Optional<Long> boss = Optional.empty();
    for (int i = 0; i < wanted; i++) {
      Seat seat = SEATS.get(i);
      Names.Given given = names.person();
      long id = scribe.newId();
      customer
          .people()
          .add(
              new Customer.Counterpart(
                  id, given.surname(), given.full(), given.woman(), seat.position()));
      Values<Contact> values = values(customer, seat, given, i == 0);
      if (seat.unit() >= 0 && seat.unit() < units.size()) {
        values.to(CONTACT.unit, units.get(seat.unit()));
      }
      boss.filter(_ -> seat.influence() != Influence.HIGH)
          .ifPresent(above -> values.to(CONTACT.reportsTo, above));
      if (seat.role() == DecisionRole.DECIDER && boss.isEmpty()) {
        boss = Optional.of(id);
      }
      writing.add(() -> scribe.note(customer.owner(), met, values.create(id)));
    }
  }

  private Values<Contact> values(Customer customer, Seat seat, Names.Given given, boolean primary) {
    int number = count++;
    Values<Contact> values =
        Values.of(CONTACT)
            .with(CONTACT.name, given.full())
            .to(CONTACT.account, customer.id())
            .with(CONTACT.position, seat.position())
            .with(CONTACT.gender, given.woman() ? Gender.FEMALE : Gender.MALE)
            .with(CONTACT.decisionRole, seat.role())
            .with(CONTACT.influence, seat.influence())
            .with(CONTACT.attitude, dice.weighted(List.of(Attitude.values()), 45, 45, 10))
            .with(CONTACT.primary, primary)
            // 154 is given to nobody
            .with(CONTACT.mobile, String.format(Locale.ROOT, "154%08d", 10_000_000 + number * 7))
            .with(CONTACT.mail, String.format(Locale.ROOT, "p%05d@%s", number, names.host(number)))
            .to(CONTACT.owner(), customer.owner().id());
    if (dice.chance(40)) {
      values.with(CONTACT.wechat, String.format(Locale.ROOT, "wx_%06d", number * 13));
    }
    if (dice.chance(30)) {
      values.with(
          CONTACT.birthday,
          LocalDate.of(dice.between(1966, 1997), dice.between(1, 12), dice.between(1, 28)));
    }
    if (dice.chance(18)) {
      values.with(CONTACT.interests, dice.one("钓鱼", "羽毛球", "茶道", "书法", "篮球", "摄影", "徒步", "围棋"));
    }
    return values;
  }
}
