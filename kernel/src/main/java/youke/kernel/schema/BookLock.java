package youke.kernel.schema;

import java.time.Duration;
import java.util.Optional;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;

/**
 * Lets one process at a time change the tables of a book. The lock is the connection's and ends
 * with it, whatever becomes of the process.
 */
final class BookLock implements AutoCloseable {
  private static final int TABLES = 0x796f756b;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Db db;
  private final String book;

  private BookLock(Db db, String book) {
    this.db = db;
    this.book = book;
  }

  /** The lock on a book, by its schema's name; empty when another keeps it for longer than this. */
  static Optional<BookLock> take(Db db, String book, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    // Asking again and again, since a session that waits for a lock holds a snapshot, and the
    // keeper's concurrent index build would wait for that snapshot in turn.
    while (!call(db, "pg_try_advisory_lock", book)) {
      if (System.nanoTime() > end) {
        return Optional.empty();
      }
      Thread.sleep(PAUSE);
    }
    return Optional.of(new BookLock(db, book));
  }

  @Override
  public void close() {
    call(db, "pg_advisory_unlock", book);
  }

  private static boolean call(Db db, String function, String book) {
    return db.first(
            Sql.of("select " + function + "(?, hashtext(?))", TABLES, book),
            row -> row.getBoolean(1))
        .orElseThrow();
  }
}
