package youke.pack.chemical;

import java.time.LocalDate;
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

  @Override
  public String name() {
    return "chemical";
  }

  @Override
  public void fill(Book book, Progress progress) {
    Story story = new Story(book.clock().instant());
    Records records =
        new Records(
            new Book(book.database(), book.catalog(), story.clock(), book.ids(), book.numbers()));
    Scribe scribe = new Scribe(records, new Directory(records, book.clock()));
    House house = House.found(scribe);
    Methods methods = Methods.agree(scribe);
    Assortment assortment = Assortment.offer(scribe, methods);
    List<Customer> customers = new Customers(story, scribe, house).win();
    new Contacts(story, scribe).meet(customers);
    progress.reached(BEGUN);
    Progression progression = new Progression(story, scribe, (_, _) -> {});
    new Deals(story, scribe, assortment, methods).comeUp(customers, progression::begin);
    everyEvening(story, scribe, progress);
    story.tell();
    scribe.write();
    progress.reached(100);
  }

  // What was taken down in the day is written when it is over.
  private static void everyEvening(Story story, Scribe scribe, Progress progress) {
    LocalDate first = story.firstDay();
    int days = (int) (story.lastDay().toEpochDay() - first.toEpochDay());
    for (int i = 0; i < days; i++) {
      int percent = BEGUN + i * (100 - BEGUN) / days;
      boolean tells = percent > BEGUN + (i - 1) * (100 - BEGUN) / days;
      story.at(
          Story.moment(first.plusDays(i), java.time.LocalTime.of(20, 0)),
          () -> {
            scribe.write();
            if (tells && percent < 100) {
              progress.reached(percent);
            }
          });
    }
  }
}
