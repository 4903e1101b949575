package youke.pack.chemical;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import youke.Demo;
import youke.kernel.record.Book;
import youke.kernel.record.Records;
import youke.org.Directory;

/**
 * A made-up chemical group with three sales companies: its people, customers, deals and orders as
 * they came about in the last eighteen months, each act written as by the person who did it.
 */
public final class ChemicalDemo implements Demo {
  private static final int BEGUN = 10;
  private static final int PORTION_DAYS = 4;
  private static final int WHOLE = 100;

  private final int percent;

  public ChemicalDemo() {
    this(WHOLE);
  }

  /**
   * @param percent how many of the customers, deals, orders and entries there are
   */
  ChemicalDemo(int percent) {
    this.percent = percent;
  }

  @Override
  public String name() {
    return "chemical";
  }

  @Override
  public void fill(Book book, Progress progress) {
    Story story = new Story(book.clock().instant(), percent);
    Records records =
        new Records(
            new Book(book.database(), book.catalog(), story.clock(), book.ids(), book.numbers()));
    Scribe scribe = new Scribe(records, new Directory(records, book.clock()));
    House house = House.found(scribe);
    Methods methods = Methods.agree(scribe);
    Assortment assortment = Assortment.offer(scribe, methods);
    Prices prices = new Prices(story, scribe);
    prices.publish(assortment);
    List<Customer> customers = new Customers(story, scribe, house).win();
    new Contacts(story, scribe).meet(customers);
    prices.agree(customers);
    new Relations(story, scribe).tie(customers);
    progress.reached(BEGUN);
    Orders orders = new Orders(story, scribe, house, assortment);
    Deals deals = new Deals(story, scribe, assortment, methods);
    Quotes quotes = new Quotes(story, scribe, deals, orders::fromQuote);
    Activities activities = new Activities(story, scribe, assortment);
    Progression progression =
        new Progression(
            story,
            scribe,
            (deal, rung) -> {
              deals.entered(deal, rung);
              quotes.entered(deal, rung);
              activities.entered(deal, rung);
            });
    deals.comeUp(
        customers,
        deal -> {
          progression.begin(deal);
          activities.begun(deal);
        });
    orders.comeIn(customers);
    new Leads(story, scribe, house, assortment).comeIn();
    activities.keepUp(customers);
    Agenda agenda = new Agenda(story, scribe, assortment);
    agenda.past(customers);
    everyEvening(story, scribe, progress);
    story.tell();
    agenda.present(house.sellers(), customers, deals.open());
    scribe.write();
    progress.reached(100);
  }

  // Of what lies far back several days are written at once, though not across the end of a month,
  // since numbers go by the month.
  private static boolean writes(LocalDate day) {
    return day.getDayOfMonth() % PORTION_DAYS == 0 || day.getDayOfMonth() == day.lengthOfMonth();
  }

  // What was taken down in the day is written when it is over.
  private static void everyEvening(Story story, Scribe scribe, Progress progress) {
    LocalDate first = story.firstDay();
    story.at(story.lately(), scribe::write);
    int days = (int) (story.lastDay().toEpochDay() - first.toEpochDay());
    for (int i = 0; i < days; i++) {
      int percent = BEGUN + i * (100 - BEGUN) / days;
      boolean tells = percent > BEGUN + (i - 1) * (100 - BEGUN) / days;
      LocalDate day = first.plusDays(i);
      story.at(
          Story.moment(day, LocalTime.of(18, 10)),
          () -> {
            if (story.isLately() || writes(day)) {
              scribe.write();
            }
            if (tells && percent < 100) {
              progress.reached(percent);
            }
          });
    }
  }
}
