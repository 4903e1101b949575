package youke.kernel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@link Sql} on one connection; checked exceptions become {@link DatabaseFailure}. Changes
 * whose result nobody waits for are kept back and go to the database in one message, before the
 * next statement or at {@link #flush}.
 */
public final class Db {
  private static final int ROWS_AT_ONCE = 1_000;

  // A longer message would be a text of its own each time, which the database has to read anew.
  private static final int MOST_IN_A_MESSAGE = 8;

  private final Connection connection;
  private final List<Sql> waiting = new ArrayList<>();

  public Db(Connection connection) {
    this.connection = connection;
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public Connection connection() {
    flush();
    return connection;
  }

  public <T> List<T> list(Sql sql, Reader<T> reader) {
    try (PreparedStatement statement = prepare(sql);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Gives each row as it arrives, however many there are, in constant memory; within a transaction.
   * The number of rows.
   */
  public <T> long each(Sql sql, Reader<T> reader, Consumer<T> consumer) {
    try (PreparedStatement statement = prepare(sql)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      long count = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          consumer.accept(reader.read(rows));
          count++;
        }
      }
      return count;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(Sql sql, Reader<T> reader) {
    try (PreparedStatement statement = prepare(sql);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** A single number, such as a count. */
  public long number(Sql sql) {
    return first(sql, row -> row.getLong(1)).orElseThrow();
  }

  /** Runs a change; the number of rows that it touched. */
  public int run(Sql sql) {
    try (PreparedStatement statement = prepare(sql)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Has a change made that touches exactly one row, not later than the next statement. */
  public void later(Sql change) {
    waiting.add(change);
    if (waiting.size() == MOST_IN_A_MESSAGE) {
      flush();
    }
  }

  /**
   * Makes the changes that were kept back, all in one message.
   *
   * @throws IllegalStateException when one of them did not touch exactly one row
   */
  public void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    Sql all = Sql.join("; ", waiting);
    int number = waiting.size();
    waiting.clear();
    try (PreparedStatement statement = prepare(all)) {
      statement.execute();
      for (int i = 0; i < number; i++) {
        if (statement.getUpdateCount() != 1) {
          throw new IllegalStateException("Not one row was changed by part " + i + " of " + all);
        }
        statement.getMoreResults();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Runs work within the transaction; when it raises, what it wrote is taken back and nothing else.
   */
  public void wholeOrNothing(Runnable work) {
    flush();
    try {
      Savepoint before = connection.setSavepoint();
      boolean done = false;
      try {
        work.run();
        flush();
        done = true;
      } finally {
        if (done) {
          connection.releaseSavepoint(before);
        } else {
          waiting.clear();
          connection.rollback(before);
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** A statement with its values bound; the caller closes it. */
  public PreparedStatement prepare(Sql sql) throws SQLException {
    flush();
    PreparedStatement statement = connection.prepareStatement(sql.text());
    int at = 1;
    for (Object value : sql.binds()) {
      bind(statement, at++, value);
    }
    return statement;
  }

  private void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case Long[] numbers -> statement.setArray(at, connection.createArrayOf("bigint", numbers));
      case String[] texts -> statement.setArray(at, connection.createArrayOf("text", texts));
      case null, default -> statement.setObject(at, value);
    }
  }
}
