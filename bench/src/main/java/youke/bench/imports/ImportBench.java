package youke.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import youke.bench.Folders;
import youke.bench.gate.Served;
import youke.postgres.RunningServer;

/**
 * An import of accounts from CSV over REST, validated, checked for duplicates by key, its act kept,
 * beside COPY of the same rows into tables of the same shape, indexes included; the limit is a
 * quarter of COPY.
 */
public final class ImportBench {
  private static final double LIMIT = 0.25;
  private static final int MOST = 10_000_000;

  /** Administers the business of the practice book. */
  private static final String LOGIN = "hejing";

  private ImportBench() {}

  /** Takes {@code --rows N}; 1,000,000 if not given. */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    int rows = rows(List.of(arguments));
    Path folder = Files.createTempDirectory("youke-bench-import");
    Path table = folder.resolve("accounts.csv");
    AccountsFile.write(table, rows);
    try (Served served = Served.start(folder.resolve("data"))) {
      Path data = folder.resolve("data");
      Door door = new Door(served.port(), Served.token(data, LOGIN));
      JsonNode job = door.imported(table);
      double seconds = Door.seconds(job);
      System.out.printf(
          Locale.ROOT,
          "Youke: %,d rows in %.1f s, %,.0f rows/s, %d refused%n",
          rows,
          seconds,
          rows / seconds,
          job.path("result").path("refused").asLong());
      long act = Long.parseLong(job.path("result").path("act").asString());
      compare(rows, seconds, act, RunningServer.of(data).orElseThrow(), folder);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void compare(
      int rows, double seconds, long act, RunningServer database, Path folder)
      throws IOException, SQLException {
    try (RawCopy raw = new RawCopy(database, folder, act)) {
      double accounts = raw.seconds("account");
      double words = raw.seconds("search_text");
      double acts = raw.seconds("act_change");
      double all = accounts + words + acts;
      System.out.printf(
          Locale.ROOT,
          "COPY: accounts %,.0f rows/s; with search words and acts %,.0f rows/s%n",
          rows / accounts,
          rows / all);
      System.out.printf(
          Locale.ROOT,
          "ratio to COPY of all the rows that are written %.2f, limit %.2f; of the accounts alone"
              + " %.2f%n",
          all / seconds,
          LIMIT,
          accounts / seconds);
    }
  }

  private static int rows(List<String> words) {
    if (words.isEmpty()) {
      return 1_000_000;
    }
    if (words.size() == 2 && words.getFirst().equals("--rows")) {
      int rows = Integer.parseInt(words.getLast());
      if (rows > 0 && rows <= MOST) {
        return rows;
      }
    }
    throw new IllegalArgumentException("import [--rows N], N from 1 to " + MOST);
  }
}
