package youke.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The answers to requests that came with a key, so that the same request sent again is answered
 * again and not done again. An answer is written in the transaction of what it tells.
 */
public final class KeptAnswers {
  private final DataSource database;

  public KeptAnswers(DataSource database) {
    this.database = database;
  }

  /**
   * An answer under a person's key.
   *
   * @param digest of the request that was answered
   * @param response body of the answer
   */
  public record Kept(long person, String key, String digest, int status, String response) {}

  /** The answer kept under a person's key. */
  public Optional<Kept> find(long person, String key) {
    try (Connection connection = database.getConnection()) {
      return new Db(connection)
          .first(
              Sql.of(
                  "select digest, status, response from idempotency where person = ? and key = ?",
                  person,
                  key),
              row -> new Kept(person, key, row.getString(1), row.getInt(2), row.getString(3)));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Keeps an answer. Waits for another transaction that writes under the same key, and fails on the
   * primary key when that one is done.
   */
  public static void write(Db db, Kept answer, Instant at) {
    db.run(
        Sql.of(
            "insert into idempotency (person, key, digest, status, response, at)"
                + " values (?, ?, ?, ?, ?, ?)",
            answer.person(),
            answer.key(),
            answer.digest(),
            answer.status(),
            answer.response(),
            at.atOffset(ZoneOffset.UTC)));
  }

  /** Forgets answers older than a moment; how many. */
  public int forget(Instant before) {
    try (Connection connection = database.getConnection()) {
      return new Db(connection)
          .run(Sql.of("delete from idempotency where at < ?", before.atOffset(ZoneOffset.UTC)));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
