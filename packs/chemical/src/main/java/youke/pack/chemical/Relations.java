package youke.pack.chemical;

import static youke.customer.AccountRelation.ACCOUNT_RELATION;
import static youke.customer.ContactRelation.CONTACT_RELATION;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import youke.customer.Influence;

/** Who knows whom: contacts among each other, intermediaries and the end customers they serve. */
final class Relations {
  private static final int ACQUAINTANCES = 260;
  private static final int CHANNELS = 180;

  private final Story story;
  private final Scribe scribe;
  private final Dice dice = Dice.of("relation");

  Relations(Story story, Scribe scribe) {
    this.story = story;
    this.scribe = scribe;
  }

  /** Ties customers that were there when the story begins. */
  void tie(List<Customer> customers) {
    List<Customer> old =
        customers.stream().filter(one -> one.since().isBefore(story.begin())).toList();
    acquaintances(old.stream().filter(one -> one.people().size() > 1).toList());
    channels(
        old.stream().filter(Customer::intermediary).toList(),
        old.stream().filter(one -> !one.intermediary()).toList());
    scribe.write();
  }

  private void acquaintances(List<Customer> customers) {
    Set<String> tied = new HashSet<>();
    for (int i = 0; i < story.many(ACQUAINTANCES); i++) {
      Customer customer = dice.one(customers);
      boolean outside = dice.chance(35);
      Customer.Counterpart one = dice.one(customer.people());
      Customer other = outside ? neighbour(customers, customer) : customer;
      Customer.Counterpart two = dice.one(other.people());
      if (one.id() != two.id() && tied.add(one.id() + " " + two.id())) {
        String kind =
            outside
                ? dice.one("CLASSMATE", "FORMER_COLLEAGUE", "FRIEND")
                : dice.one("COLLEAGUE", "SUPERIOR", "COLLEAGUE", "RELATIVE", "RIVAL");
        scribe.note(
            customer.owner(),
            story.begin(),
            Values.of(CONTACT_RELATION)
                .to(CONTACT_RELATION.contact, one.id())
                .to(CONTACT_RELATION.other, two.id())
                .with(CONTACT_RELATION.kind, kind)
                .with(
                    CONTACT_RELATION.strength,
                    dice.weighted(List.of(Influence.values()), 30, 50, 20))
                .with(CONTACT_RELATION.note, Talk.acquaintance(dice, kind))
                .create(scribe.newId()));
      }
    }
  }

  // Who belongs to somebody else is not seen by the one who writes it down.
  private Customer neighbour(List<Customer> customers, Customer customer) {
    Customer other = dice.one(customers);
    return other.owner().equals(customer.owner()) ? other : neighbour(customers, customer);
  }

  private void channels(List<Customer> intermediaries, List<Customer> endCustomers) {
    Set<String> tied = new HashSet<>();
    for (int i = 0; i < story.many(CHANNELS); i++) {
      Customer intermediary = dice.one(intermediaries);
      Customer end = dice.one(endCustomers);
      if (end.owner().equals(intermediary.owner())
          && tied.add(intermediary.id() + " " + end.id())) {
        scribe.note(
            intermediary.owner(),
            story.begin(),
            Values.of(ACCOUNT_RELATION)
                .to(ACCOUNT_RELATION.intermediary, intermediary.id())
                .to(ACCOUNT_RELATION.endCustomer, end.id())
                .with(ACCOUNT_RELATION.kind, dice.one("AGENT", "DISTRIBUTOR", "TRADER"))
                .with(ACCOUNT_RELATION.since, story.firstDay().minusDays(dice.between(100, 900)))
                .create(scribe.newId()));
      } else {
        i -= dice.chance(95) ? 1 : 0;
      }
    }
  }
}
