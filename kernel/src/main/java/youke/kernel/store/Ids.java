package youke.kernel.store;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives out ids of records, unique in a book across all entities and processes. They are fetched in
 * blocks, so they grow within a process only; what is not used is lost.
 */
public final class Ids {
  private static final int BLOCK = 256;

  private final ReentrantLock lock = new ReentrantLock();
  private long[] block = {};
  private int used;

  /**
   * The next id.
   *
   * @param db any connection of the book; a sequence heeds no transaction, so that an id is not
   *     given again even when its transaction fails
   */
  public long next(Db db) {
    lock.lock();
    try {
      if (used == block.length) {
        block = fetch(db, BLOCK);
        used = 0;
      }
      return block[used++];
    } finally {
      lock.unlock();
    }
  }

  /** Many ids at once, growing. */
  public long[] next(Db db, int count) {
    return fetch(db, count);
  }

  private static long[] fetch(Db db, int count) {
    return db
        .list(
            Sql.of("select nextval('record_id') from generate_series(1, ?)", count),
            row -> row.getLong(1))
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }
}
