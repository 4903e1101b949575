package youke.server.book;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import youke.Demo;
import youke.kernel.record.Book;
import youke.kernel.record.Numbers;
import youke.kernel.schema.FirstFilling;
import youke.kernel.store.Counters;
import youke.kernel.store.Ids;
import youke.pack.chemical.ChemicalDemo;

/** A book to practise in: at its first start it is filled with a pack's demo data. */
public final class PracticeBook {
  private static final List<Demo> DEMOS = List.of(new ChemicalDemo());

  private PracticeBook() {}

  /** The names of the demo data that there are. */
  public static List<String> demos() {
    return DEMOS.stream().map(Demo::name).toList();
  }

  /**
   * Opens it, filled: a filling that was cut short begins anew, and other processes wait for it.
   *
   * @param swift connections whose writes may be lost in a crash, since then all of it is done
   *     again
   */
  public static OpenBook open(
      String name,
      String demo,
      Connections connections,
      DataSource swift,
      Clock clock,
      Demo.Progress progress)
      throws InterruptedException {
    Demo found =
        DEMOS.stream()
            .filter(one -> one.name().equals(demo))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(demo));
    return open(name, found, connections, swift, clock, progress);
  }

  static OpenBook open(
      String name,
      Demo demo,
      Connections connections,
      DataSource swift,
      Clock clock,
      Demo.Progress progress)
      throws InterruptedException {
    try (FirstFilling filling = FirstFilling.of(connections.direct(), name)) {
      OpenBook book = OpenBook.open(name, connections, clock);
      boolean filled = false;
      try {
        if (filling.isWanted()) {
          filling.begin();
          fill(demo, book, connections.aside(), swift, progress);
          filling.done();
        }
        filled = true;
        return book;
      } finally {
        if (!filled) {
          book.close();
        }
      }
    }
  }

  private static void fill(
      Demo demo, OpenBook book, DataSource aside, DataSource swift, Demo.Progress progress) {
    Counters counters = Counters.alone(aside);
    demo.fill(
        new Book(
            swift, book.live()::current, book.clock(), new Ids(aside)::next, new Numbers(counters)),
        progress);
    counters.giveBack();
    book.directory().forget();
  }
}
