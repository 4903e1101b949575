package youke.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Gives out ids of records, unique in a book across all entities and processes. They are fetched in
 * blocks, so they grow within a process only; what is not used is lost.
 */
public final class Ids {
  private static final int BLOCK = 256;
  private static final int LARGEST = 8_192;

  /** A block that is used up so soon is followed by one twice as large. */
  private static final long SOON = 1_000_000_000L;

  private final DataSource aside;
  private final ReentrantLock lock = new ReentrantLock();
  private long[] block = {};
  private int used;
  private long takenAt;

  /**
   * @param aside connections of the book that no transaction of a record waits for, as for {@link
   *     Counters}
   */
  public Ids(DataSource aside) {
    this.aside = aside;
  }

  /** The next id; it is not given again even when the transaction that wanted it fails. */
  public long next() {
    lock.lock();
    try {
      if (used == block.length) {
        long now = System.nanoTime();
        boolean often = block.length > 0 && now - takenAt < SOON;
        block = next(often ? Math.min(block.length * 2, LARGEST) : BLOCK);
        used = 0;
        takenAt = now;
      }
      return block[used++];
    } finally {
      lock.unlock();
    }
  }

  /** Many ids at once, growing. */
  public long[] next(int count) {
    try (Connection connection = aside.getConnection()) {
      connection.setAutoCommit(true);
      return new Db(connection)
              .list(
                  Sql.of("select nextval('record_id') from generate_series(1, ?)", count),
                  row -> row.getLong(1))
              .stream()
              .mapToLong(Long::longValue)
              .toArray();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
