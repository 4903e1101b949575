package youke.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** What is set for the book as a whole: JSON by name. */
public final class BookFacts {
  private final DataSource database;

  public BookFacts(DataSource database) {
    this.database = database;
  }

  /** The JSON of a fact; empty when it was never set. */
  public Optional<String> find(String name) {
    try (Connection connection = database.getConnection()) {
      return new Db(connection)
          .first(
              Sql.of("select value::text from book where name = ?", name), row -> row.getString(1));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Sets a fact.
   *
   * @return false when it was set so already; of several processes that set the same, one is told
   *     true
   */
  public boolean put(String name, String json) {
    try (Connection connection = database.getConnection()) {
      return new Db(connection)
              .run(
                  Sql.of(
                      "insert into book (name, value) values (?, ?::jsonb) on conflict (name)"
                          + " do update set value = excluded.value"
                          + " where book.value is distinct from excluded.value",
                      name,
                      json))
          == 1;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
