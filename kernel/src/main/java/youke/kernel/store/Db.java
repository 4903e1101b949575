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

/** Runs {@link Sql} on one connection; checked exceptions become {@link DatabaseFailure}. */
public final class Db {
  private static final int ROWS_AT_ONCE = 1_000;

  private final Connection connection;

  public Db(Connection connection) {
    this.connection = connection;
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public Connection connection() {
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

  /**
   * Runs work within the transaction; when it raises, what it wrote is taken back and nothing else.
   */
  public void wholeOrNothing(Runnable work) {
    try {
      Savepoint before = connection.setSavepoint();
      boolean done = false;
      try {
        work.run();
        done = true;
      } finally {
        if (done) {
          connection.releaseSavepoint(before);
        } else {
          connection.rollback(before);
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** A statement with its values bound; the caller closes it. */
  public PreparedStatement prepare(Sql sql) throws SQLException {
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
