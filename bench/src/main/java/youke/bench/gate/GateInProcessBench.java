package youke.bench.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import youke.postgres.EmbeddedPostgres;
import youke.postgres.Options;

/** What the gate does in a second without HTTP, beside pgbench with the same statements. */
public final class GateInProcessBench {
  private GateInProcessBench() {}

  /**
   * Takes {@code --accounts N}, {@code --seconds S}, {@code --only get,list} and {@code --data
   * DIR}.
   */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    Asked asked = Asked.of(arguments);
    Path data = asked.folder();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(data, Options.product());
        GateBook book = new GateBook(server.jdbcUrl(), server.user(), server.password())) {
      new Measures(
              book,
              book.data(asked.accounts()),
              asked,
              () -> new InProcess(book.book().records(), book.head()))
          .all(() -> {});
    } finally {
      asked.discard(data);
    }
  }
}
