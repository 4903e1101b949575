package youke.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** What the launcher itself does inside the server, as its superuser. */
record Sessions(Credentials credentials) {

  /** The address of one database of this server, for the JDBC driver. */
  static String url(int port, String database) {
    // no TLS to oneself: the driver would ask for it at each connection and be refused
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable";
  }

  static PGSimpleDataSource source(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  Connection admin() throws SQLException {
    return source(
            url(credentials.port(), "postgres"), Credentials.ADMIN, credentials.adminPassword())
        .getConnection();
  }

  /** Whether the server that answers here works on this cluster and takes our password. */
  boolean serve(Path cluster) {
    try (Connection connection = admin();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show data_directory")) {
      return rows.next() && cluster.toString().equals(rows.getString(1));
    } catch (SQLException refused) {
      return false;
    }
  }

  /** Cuts the sessions that a killed product left working. */
  void cutOld() throws SQLException {
    try (Connection connection = admin();
        PreparedStatement cut =
            connection.prepareStatement(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = ?")) {
      cut.setString(1, Credentials.ROLE);
      cut.execute();
    }
  }

  /**
   * Makes the product's role, which is no superuser, and its database, unless an earlier start did.
   */
  void prepare() throws SQLException {
    try (Connection connection = admin();
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", Credentials.ROLE)) {
        statement.execute(
            "create role %s login in role pg_checkpoint, pg_monitor password '%s'"
                .formatted(Credentials.ROLE, credentials.password()));
      }
      if (!exists(
          connection, "select 1 from pg_database where datname = ?", Credentials.DATABASE)) {
        create(statement, Credentials.DATABASE);
      }
    }
  }

  /** Makes an empty database that the product's role owns; nobody else may enter it. */
  static void create(Statement statement, String database) throws SQLException {
    statement.execute(
        "create database %s owner %s template template0".formatted(database, Credentials.ROLE));
    statement.execute("revoke all on database %s from public".formatted(database));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
