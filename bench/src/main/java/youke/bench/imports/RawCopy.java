package youke.bench.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import youke.postgres.RunningServer;

/** Copies the rows that an import wrote once more, straight into tables of the same shape. */
final class RawCopy implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Connection connection;
  private final Path folder;
  private final long act;

  RawCopy(RunningServer database, Path folder, long act) throws SQLException {
    connection =
        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    this.folder = folder;
    this.act = act;
    run("set search_path to practice_chemical");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** How long COPY takes for the act's rows of a table. */
  double seconds(String table) throws SQLException, IOException {
    Path rows = folder.resolve(table + ".copy");
    PGConnection copying = connection.unwrap(PGConnection.class);
    try (OutputStream out = Files.newOutputStream(rows)) {
      copying.getCopyAPI().copyOut("copy (" + rows(table) + ") to stdout", out);
    }
    run("drop table if exists raw_copy");
    run("create table raw_copy (like " + table + " including all)");
    long begin = System.nanoTime();
    try (InputStream in = Files.newInputStream(rows)) {
      copying.getCopyAPI().copyIn("copy raw_copy from stdin", in, BUFFER);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    run("drop table raw_copy");
    Files.delete(rows);
    return seconds;
  }

  private String rows(String table) {
    return switch (table) {
      case "search_text" ->
          "select s.* from search_text s join account a on a.id = s.record where a.created_act = "
              + act;
      case "act_change" -> "select * from act_change where act = " + act;
      default -> "select * from " + table + " where created_act = " + act;
    };
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
