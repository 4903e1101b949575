package youke.pack.chemical;

import static youke.customer.Account.ACCOUNT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import youke.customer.Account;
import youke.customer.AccountKind;
import youke.customer.CreditCode;
import youke.customer.LifeCycle;
import youke.kernel.model.Money;

/** The accounts: those that were there when the story begins, and those won since. */
final class Customers {
  static final int COUNT = 2_000 - Leads.CONVERTED;
  private static final int PERCENT_NEW = 18;
  private static final int YEARS_BEFORE = 3;
  private static final List<LifeCycle> LIFE =
      List.of(
          LifeCycle.ACTIVE,
          LifeCycle.POTENTIAL,
          LifeCycle.TARGET,
          LifeCycle.DORMANT,
          LifeCycle.LOST);

  private final Story story;
  private final Scribe scribe;
  private final House house;
  private final Dice dice = Dice.of("account");
  private final Hours hours = new Hours(dice);
  private final Names names = new Names(dice);
  private final Places places = new Places(dice);
  private final List<Customer> all = new ArrayList<>();

  Customers(Story story, Scribe scribe, House house) {
    this.story = story;
    this.scribe = scribe;
    this.house = house;
  }

  /** Makes them; those won later are written on their day. */
  List<Customer> win() {
    List<Person> sellers = house.sellers();
    for (int i = 0; i < story.many(COUNT); i++) {
      Customer customer = customer(i, owner(sellers));
      all.add(customer);
      write(customer, i);
    }
    scribe.write();
    return List.copyOf(all);
  }

  // Heads of regions and departments keep a few customers of their own.
  private Person owner(List<Person> sellers) {
    Person one = dice.one(sellers);
    return one.isSalesperson() || dice.chance(20) ? one : owner(sellers);
  }

  private Customer customer(int number, Person owner) {
    Trade trade = Trade.any(dice);
    Places.Place place =
        places.in(dice.chance(70) ? owner.provinces().getFirst() : dice.one(owner.provinces()));
    String brand = names.brand(place.city());
    String what = dice.one(trade.names());
    Customer.Size size = dice.weighted(List.of(Customer.Size.values()), 2, 10, 58, 30);
    String form =
        size == Customer.Size.STRATEGIC
            ? "集团股份有限公司"
            : dice.one("有限公司", "有限公司", "科技有限公司", "股份有限公司", "实业有限公司");
    boolean fresh = dice.chance(PERCENT_NEW);
    LocalDate first = story.firstDay();
    Instant since =
        fresh
            ? hours.between(first, story.lastDay().minusDays(3))
            : hours.between(first.minusYears(YEARS_BEFORE), first.minusDays(4));
    LifeCycle life =
        fresh ? dice.weighted(LIFE, 25, 40, 33, 0, 2) : dice.weighted(LIFE, 42, 22, 20, 11, 5);
    return new Customer(
        scribe.newId(),
        place.city() + brand + what + form,
        brand + (what.length() > 2 ? what.substring(0, 2) : what),
        owner,
        trade,
        size,
        life,
        trade == Trade.WHOLESALE || dice.chance(8),
        limit(number, life, size),
        place,
        since);
  }

  private Optional<BigDecimal> limit(int number, LifeCycle life, Customer.Size size) {
    if (life != LifeCycle.ACTIVE && life != LifeCycle.DORMANT) {
      return Optional.empty();
    }
    int ten =
        switch (size) {
          case STRATEGIC -> dice.between(200, 500) * 10;
          case KEY -> dice.between(50, 150) * 10;
          case NORMAL -> dice.between(20, 100) * 5;
          case SMALL -> dice.between(6, 16) * 5;
        };
    return number % 11 == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(ten * 10_000L));
  }

  private void write(Customer customer, int number) {
    Values<Account> values = values(customer, number);
    if (customer.since().isBefore(story.begin())) {
      scribe.note(customer.owner(), customer.since(), values.create(customer.id()));
    } else {
      story.at(
          customer.since(),
          () -> scribe.note(customer.owner(), customer.since(), values.create(customer.id())));
    }
  }

  private Values<Account> values(Customer customer, int number) {
    Values<Account> values =
        Values.of(ACCOUNT)
            .with(ACCOUNT.name, customer.name())
            .with(ACCOUNT.shortName, customer.shortName())
            .with(
                ACCOUNT.kind,
                customer.intermediary()
                    ? AccountKind.INTERMEDIARY
                    : dice.chance(3) ? AccountKind.PARTNER : AccountKind.END_CUSTOMER)
            .with(ACCOUNT.lifeCycle, customer.lifeCycle())
            .with(ACCOUNT.level, level(customer))
            .with(ACCOUNT.keyAccount, customer.size() == Customer.Size.STRATEGIC)
            .with(ACCOUNT.trade, customer.trade().name())
            .with(
                ACCOUNT.source,
                dice.one("EXHIBITION", "REFERRAL", "COLD_CALL", "VISIT", "WEBSITE", "MARKETPLACE"))
            .with(ACCOUNT.region, customer.place().region())
            .with(ACCOUNT.country, "中国")
            .with(ACCOUNT.address, customer.place().address())
            .with(ACCOUNT.phone, phone(number))
            .with(ACCOUNT.mail, "office@" + names.host(number))
            .with(ACCOUNT.website, "www." + names.host(number))
            .with(ACCOUNT.creditCode, creditCode(customer.place().region(), number))
            .with(ACCOUNT.legalRepresentative, names.person().full())
            .with(ACCOUNT.registeredAddress, customer.place().address())
            .to(ACCOUNT.owner(), customer.owner().id());
    dice.one(List.of("", "", "", "价格敏感", "年框客户", "账期偏长", "质量要求高", "新建产能"))
        .lines()
        .forEach(tag -> values.with(ACCOUNT.tags, tag));
    figures(customer, values);
    terms(customer, values);
    return values;
  }

  private void figures(Customer customer, Values<Account> values) {
    int staff =
        switch (customer.size()) {
          case STRATEGIC -> dice.between(1200, 8000);
          case KEY -> dice.between(300, 1500);
          case NORMAL -> dice.between(60, 400);
          case SMALL -> dice.between(8, 70);
        };
    long revenue = staff * (long) dice.between(90, 220) * 10_000L;
    values
        .with(ACCOUNT.staff, BigDecimal.valueOf(staff))
        .with(ACCOUNT.revenue, Money.yuan(BigDecimal.valueOf(revenue)))
        .with(
            ACCOUNT.registeredCapital,
            Money.yuan(BigDecimal.valueOf(Math.max(50, revenue / 8_000_000 * 10) * 10_000L)))
        .with(
            ACCOUNT.foundedOn,
            LocalDate.of(dice.between(1995, 2021), dice.between(1, 12), dice.between(1, 28)));
  }

  private void terms(Customer customer, Values<Account> values) {
    if (!customer.isActive() && customer.lifeCycle() != LifeCycle.DORMANT) {
      return;
    }
    String settlement =
        dice.one("PREPAID", "MONTHLY", "MONTHLY", "MONTHLY_AVERAGE", "ACCEPTANCE", "ON_DELIVERY");
    values
        .with(ACCOUNT.settlement, settlement)
        .with(
            ACCOUNT.paymentDays,
            BigDecimal.valueOf(
                settlement.startsWith("MONTHLY") ? dice.one(List.of(30, 30, 45, 60, 90)) : 0))
        .with(ACCOUNT.creditGrade, dice.one("AAA", "AA", "AA", "A", "A", "A", "B", "C"))
        .with(ACCOUNT.creditLimit, customer.creditLimit().map(Money::yuan));
  }

  private static String level(Customer customer) {
    return switch (customer.size()) {
      case STRATEGIC -> "STRATEGIC";
      case KEY -> "KEY";
      case NORMAL, SMALL -> customer.isActive() ? "NORMAL" : "PROSPECT";
    };
  }

  // No exchange gives numbers that begin with a zero after the area code.
  private static String phone(int number) {
    return String.format(Locale.ROOT, "0400-0%07d", 1_000 + number * 37);
  }

  private static String creditCode(String region, int number) {
    String division = (region + "00").substring(0, 6);
    String body = "91" + division + String.format(Locale.ROOT, "MA%06dX", 200_000 + number);
    String first = body.substring(0, 17);
    return first + CreditCode.checkCharacter(first).orElseThrow();
  }
}
