package youke.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;

/**
 * The sequences behind the numbers of records: one for each entity and bucket (a year, a parent's
 * code, or both), counting from 1, correct with any number of processes.
 */
public final class Counters {
  private static final int LARGEST_BLOCK = 128;
  private static final int MOST_BUCKETS = 1_000;
  private static final long SOON = 1_000_000_000;
  private static final String TAKE =
      """
      insert into counter (entity, bucket, value) values (?, ?, ?)
      on conflict (entity, bucket) do update set value = counter.value + excluded.value
      returning value
      """;
  private static final String RAISE =
      """
      insert into counter (entity, bucket, value) values (?, ?, ?)
      on conflict (entity, bucket) do update
        set value = greatest(counter.value, excluded.value)
      """;

  /** Which sequence: the entity's name, and the part of the number that it counts within. */
  public record Key(String entity, String bucket) {}

  /** Values taken from the table and not yet given out: from {@code next} to {@code last}. */
  private static final class Block {
    private final ReentrantLock lock = new ReentrantLock();
    private long next = 1;
    private long last;
    private int size;
    private long takenAt;
  }

  private final DataSource aside;
  private final boolean alone;
  private final ConcurrentMap<Key, Block> blocks = new ConcurrentHashMap<>();

  /**
   * @param aside connections of the book that no transaction of a record waits for: blocks are
   *     taken beside such a transaction, and taking them from the same full pool would stop all
   */
  public Counters(DataSource aside) {
    this(aside, false);
  }

  private Counters(DataSource aside, boolean alone) {
    this.aside = aside;
    this.alone = alone;
  }

  /**
   * For a process that has the book to itself, such as one that fills it for the first time: values
   * follow each other without a gap, whatever the pace. In the end they are {@link #giveBack given
   * back}.
   */
  public static Counters alone(DataSource aside) {
    return new Counters(aside, true);
  }

  /** Puts back what was taken and is not used; nothing is to be taken any more. */
  public void giveBack() {
    blocks.forEach(
        (key, block) ->
            outside(
                db ->
                    db.run(
                        Sql.of(
                            "update counter set value = ? where entity = ? and bucket = ?"
                                + " and value = ?",
                            block.next - 1,
                            key.entity(),
                            key.bucket(),
                            block.last))));
  }

  /**
   * The first of {@code count} values in a row, part of the record's own transaction: if that fails
   * they were never given out, so there is no gap. Others who want the same sequence wait for the
   * transaction's end.
   */
  public long nextWithoutGaps(Db transaction, Key key, int count) {
    return take(transaction, key, count) - count + 1;
  }

  /**
   * A value that nobody else gets. It is not part of any transaction and nobody waits for another;
   * what is not used is a gap. A process that asks seldom gets one after the other, one that asks
   * often gets blocks.
   */
  public long next(Key key) {
    if (alone) {
      return inARow(key, 1);
    }
    Block block = block(key);
    block.lock.lock();
    try {
      if (block.next > block.last) {
        int size = size(block);
        block.last = outside(db -> take(db, key, size));
        block.next = block.last - size + 1;
        block.size = size;
        block.takenAt = System.nanoTime();
      }
      return block.next++;
    } finally {
      block.lock.unlock();
    }
  }

  /**
   * The first of {@code count} values in a row that nobody else gets; gaps may come before them.
   */
  public long next(Key key, int count) {
    return alone ? inARow(key, count) : outside(db -> take(db, key, count)) - count + 1;
  }

  // Nobody else takes any, so what is taken goes on where the block ends.
  private long inARow(Key key, int count) {
    Block block = block(key);
    block.lock.lock();
    try {
      long missing = block.next + count - 1 - block.last;
      if (missing > 0) {
        int size = (int) Math.max(missing, LARGEST_BLOCK);
        long last = outside(db -> take(db, key, size));
        if (block.next > block.last) {
          block.next = last - size + 1;
        }
        block.last = last;
      }
      long first = block.next;
      block.next += count;
      return first;
    } finally {
      block.lock.unlock();
    }
  }

  /**
   * Lets a sequence without gaps go on after a value that somebody wrote by hand, or leaves it
   * where it is further on; part of the record's own transaction.
   */
  public void raiseWithoutGaps(Db transaction, Key key, long value) {
    raise(transaction, key, value);
  }

  /**
   * Lets a sequence go on after a value that somebody wrote by hand, or leaves it where it is
   * further on. A block that another process has taken already is not changed by it.
   */
  public void raise(Key key, long value) {
    // Not in the record's transaction: it would hold the sequence, and next, beside it, would wait.
    outside(db -> raise(db, key, value));
    Block block = block(key);
    block.lock.lock();
    try {
      block.next = Math.max(block.next, value + 1);
    } finally {
      block.lock.unlock();
    }
  }

  private static int raise(Db db, Key key, long value) {
    return db.run(Sql.of(RAISE, key.entity(), key.bucket(), value));
  }

  private Block block(Key key) {
    if (!alone && blocks.size() > MOST_BUCKETS) {
      // Whoever still holds one of these may finish it; its values are nobody else's.
      blocks.clear();
    }
    return blocks.computeIfAbsent(key, _ -> new Block());
  }

  private static int size(Block before) {
    boolean often = before.size > 0 && System.nanoTime() - before.takenAt < SOON;
    return often ? Math.min(before.size * 2, LARGEST_BLOCK) : 1;
  }

  private static long take(Db db, Key key, int count) {
    return db.number(Sql.of(TAKE, key.entity(), key.bucket(), (long) count));
  }

  private long outside(ToLongFunction<Db> work) {
    try (Connection connection = aside.getConnection()) {
      connection.setAutoCommit(true);
      return work.applyAsLong(new Db(connection));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
