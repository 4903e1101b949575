package youke.kernel.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.DatabaseFailure;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;

/**
 * Fills an empty practice book once: one process does it while others wait, and what a crash leaves
 * half is thrown away before the next try.
 */
public final class FirstFilling implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String FACT = "filling";
  private static final String BEGUN = "\"begun\"";
  private static final String DONE = "\"done\"";

  private final Connection connection;
  private final Db db;
  private final BookLock lock;

  private FirstFilling(Connection connection, Db db, BookLock lock) {
    this.connection = connection;
    this.db = db;
    this.lock = lock;
  }

  /**
   * Waits until no other process fills the book, and removes what one has left half.
   *
   * @param direct connections beside a pool; one is kept until this is closed
   * @param book name of the book's schema
   */
  public static FirstFilling of(DataSource direct, String book) throws InterruptedException {
    try {
      Connection connection = direct.getConnection();
      boolean held = false;
      try {
        Db db = new Db(connection);
        BookLock lock =
            BookLock.take(db, book + " " + FACT, PATIENCE)
                .orElseThrow(() -> new Refusal(Problem.of(KernelProblem.UNAVAILABLE)));
        FirstFilling filling = new FirstFilling(connection, db, lock);
        filling.clear(book);
        held = true;
        return filling;
      } finally {
        if (!held) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private void clear(String book) {
    boolean there =
        db.number(
                Sql.of(
                    "select count(*) from pg_tables where schemaname = ? and tablename = 'book'",
                    book))
            > 0;
    if (there && isFact(BEGUN)) {
      db.run(Sql.of("drop schema " + Sql.name(book) + " cascade"));
    }
  }

  /** Whether nobody has worked in the book yet; asked when its tables are there. */
  public boolean isWanted() {
    return !isFact(DONE) && db.number(Sql.of("select count(*) from act")) == 0;
  }

  /** From here on what is written counts only when all is. */
  public void begin() {
    say(BEGUN);
  }

  /** Everything is written. */
  public void done() {
    say(DONE);
  }

  private boolean isFact(String value) {
    return db.number(
            Sql.of("select count(*) from book where name = ? and value = ?::jsonb", FACT, value))
        > 0;
  }

  private void say(String value) {
    db.run(
        Sql.of(
            "insert into book (name, value) values (?, ?::jsonb)"
                + " on conflict (name) do update set value = excluded.value",
            FACT,
            value));
  }

  @Override
  public void close() {
    try (connection) {
      lock.close();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
