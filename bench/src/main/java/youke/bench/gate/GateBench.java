package youke.bench.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import youke.postgres.RunningServer;

/**
 * What the product does in a second over REST, signed in, beside pgbench with the same statements,
 * and the memory of its process.
 */
public final class GateBench {
  private static final Duration IDLE = Duration.ofSeconds(10);

  private GateBench() {}

  /**
   * Takes {@code --accounts N}, {@code --seconds S}, {@code --only get,list} and {@code --data
   * DIR}.
   */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    Asked asked = Asked.of(arguments);
    Path folder = asked.folder();
    try (Served served = Served.start(folder)) {
      RunningServer database = RunningServer.of(folder).orElseThrow();
      try (GateBook book = new GateBook(database.jdbcUrl(), database.user(), database.password())) {
        GateData data = book.data(asked.accounts());
        Thread.sleep(IDLE);
        memory("idle", served, 300);
        String token = Served.token(folder, GateData.HEAD);
        new Measures(book, data, asked, () -> new Rest(served.port(), token))
            .all(() -> memory("under the list load", served, 600));
      }
    } finally {
      asked.discard(folder);
    }
  }

  private static void memory(String when, Served served, int limit) {
    double megabytes = served.resident();
    System.out.printf(
        Locale.ROOT,
        "memory of the server process, %s: %.0f MB, limit %d MB, ratio %.2f%n",
        when,
        megabytes,
        limit,
        megabytes / limit);
  }
}
