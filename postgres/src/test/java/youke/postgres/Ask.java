package youke.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement, one answer, on a connection of its own. */
final class Ask {
  private Ask() {}

  static String ask(EmbeddedPostgres server, String query) throws SQLException {
    return ask(server.jdbcUrl(), server.user(), server.password(), query);
  }

  static String ask(String url, String user, String password, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static void tell(EmbeddedPostgres server, String command) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
