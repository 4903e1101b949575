package youke.bench.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import youke.postgres.RunningServer;

/**
 * The product as a process of its own, on a practice book that is full of accounts.
 *
 * @param served where it answers
 * @param folder holds the book
 */
public record Filled(Served served, Path folder) implements AutoCloseable {
  /** Signs in as somebody who sees a tenth of the accounts. */
  public static final String HEAD = GateData.HEAD;

  /** Starts it on a fresh folder, and puts an organisation and this many accounts into its book. */
  public static Filled start(Path folder, int accounts)
      throws IOException, SQLException, InterruptedException {
    Served served = Served.start(folder);
    boolean full = false;
    try {
      RunningServer database = RunningServer.of(folder).orElseThrow();
      try (GateBook book = new GateBook(database.jdbcUrl(), database.user(), database.password())) {
        book.data(accounts).loadTo(accounts);
      }
      full = true;
      return new Filled(served, folder);
    } finally {
      if (!full) {
        served.close();
      }
    }
  }

  @Override
  public void close() {
    served.close();
  }
}
