package youke.bench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import youke.bench.Folders;
import youke.bench.gate.Filled;

/**
 * The list of accounts in a real browser, as somebody sees it who reads a tenth of them: first
 * rows, scrolling, typing, moving in the cells, each beside the budget of the screens.
 */
public final class WebBench {
  private static final int ACCOUNTS = 1_000_000;
  private static final int LEAST = 10_000;
  private static final int MINUTES = 30;

  private WebBench() {}

  /**
   * Takes {@code --accounts N} and {@code --data DIR}, a fresh folder that is left there; what else
   * is said goes to {@code npm run bench}.
   */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    int accounts = ACCOUNTS;
    Path data = null;
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      boolean valued = i + 1 < arguments.length;
      if (arguments[i].equals("--accounts") && valued) {
        accounts = Math.max(LEAST, Integer.parseInt(arguments[++i]));
      } else if (arguments[i].equals("--data") && valued) {
        data = Path.of(arguments[++i]).toAbsolutePath();
      } else {
        passed.add(arguments[i]);
      }
    }
    Path folder = data == null ? Files.createTempDirectory("youke-bench-web") : data;
    try (Filled filled = Filled.start(folder, accounts)) {
      System.out.printf(Locale.ROOT, "%,d accounts%n", accounts);
      look(filled, passed);
    } finally {
      if (data == null) {
        Folders.delete(folder);
      }
    }
  }

  private static void look(Filled filled, List<String> passed)
      throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("youke.root", "")).toAbsolutePath();
    List<String> command = new ArrayList<>(List.of("npm", "--silent", "run", "bench", "--"));
    command.addAll(List.of("--server", "http://localhost:" + filled.served().port()));
    command.addAll(List.of("--as", Filled.HEAD));
    command.addAll(passed);
    Process browser =
        new ProcessBuilder(command).directory(root.resolve("web").toFile()).inheritIO().start();
    try {
      if (!browser.waitFor(MINUTES, TimeUnit.MINUTES) || browser.exitValue() != 0) {
        throw new IllegalStateException("the browser's part failed or came to no end");
      }
    } finally {
      browser.destroy();
    }
  }
}
