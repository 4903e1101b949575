package youke.server.book;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import youke.Business;
import youke.kernel.catalog.Contents;
import youke.kernel.record.Book;
import youke.kernel.record.Numbers;
import youke.kernel.record.Records;
import youke.kernel.schema.LiveCatalog;
import youke.kernel.schema.Migrations;
import youke.kernel.store.ActFeed;
import youke.kernel.store.Counters;
import youke.kernel.store.Ids;
import youke.org.Directory;

/**
 * The book that this process serves: its tables up to date, its catalog compiled, its gate open.
 */
public record OpenBook(
    String name,
    Clock clock,
    LiveCatalog live,
    Records records,
    Directory directory,
    DirectoryWatch watch)
    implements AutoCloseable {
  private static final List<String> MODULES = List.of("kernel", "business", "server");

  /**
   * Opens a book, making and migrating its tables first.
   *
   * @param name of the book's schema
   */
  public static OpenBook open(String name, Connections connections, Clock clock)
      throws InterruptedException {
    DataSource database = connections.pool();
    Migrations.of(MODULES).apply(database, name);
    LiveCatalog live = LiveCatalog.open(database, connections.direct(), contents(), clock);
    Ids ids = new Ids(connections.aside());
    Numbers numbers = new Numbers(new Counters(connections.aside()));
    Records records = new Records(new Book(database, live::current, clock, ids::next, numbers));
    Directory directory = new Directory(records, clock);
    records.watch(
        touched -> {
          if (!Collections.disjoint(touched, Directory.SOURCES)) {
            directory.forget();
          }
        });
    DirectoryWatch watch = DirectoryWatch.of(directory, new ActFeed(database));
    return new OpenBook(name, clock, live, records, directory, watch);
  }

  /** Everything that the product and its packs declare. */
  static List<Contents> contents() {
    return new ArrayList<>(Business.CONTENTS);
  }

  @Override
  public void close() {
    watch.close();
    live.close();
  }
}
