package youke.kernel.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import youke.kernel.catalog.Catalog;

/** Makes a book's tables at once, without migrations: for tests and for comparing. */
public final class Schema {
  private Schema() {}

  /**
   * Makes the kernel's tables and those of the catalog, administrators' included, in the
   * connection's current schema, which must not have any of them.
   */
  public static void createAll(Connection connection, Catalog catalog) throws SQLException {
    run(connection, Tables.of(catalog).create());
  }

  static void run(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
