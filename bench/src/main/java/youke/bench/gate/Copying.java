package youke.bench.gate;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows straight into a table by COPY. */
final class Copying implements AutoCloseable {
  private final Writer out;

  Copying(Connection connection, String table, String columns) throws SQLException {
    out =
        new OutputStreamWriter(
            new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "copy " + table + " (" + columns + ") from stdin",
                1 << 18),
            StandardCharsets.UTF_8);
  }

  /** Values without tabs, line ends and backslashes; null is no value. */
  void row(@Nullable Object... values) {
    StringBuilder row = new StringBuilder();
    for (Object value : values) {
      row.append(row.isEmpty() ? "" : "\t").append(value == null ? "\\N" : value);
    }
    try {
      out.append(row.append('\n'));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
