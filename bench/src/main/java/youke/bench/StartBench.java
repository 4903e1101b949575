package youke.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long {@code ./youke start} takes until it answers on a folder that it knows, and how much
 * memory the server process holds when nobody asks anything; the limits are 10 s and 300 MB.
 */
public final class StartBench {
  private static final double SECONDS = 10;
  private static final double MEGABYTES = 300;
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final int ROUNDS = 3;

  private StartBench() {}

  /** Takes no arguments; {@code youke.root} names the folder of the launcher. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("youke.root", "")).toAbsolutePath();
    Path data = Files.createTempDirectory("youke-bench");
    try {
      System.out.printf(
          Locale.ROOT, "first start, empty folder: %.1f s%n", start(root, data, false));
      for (int round = 1; round <= ROUNDS; round++) {
        double seconds = start(root, data, round == ROUNDS);
        System.out.printf(
            Locale.ROOT,
            "later start: %.1f s, limit %.0f s, ratio %.2f%n",
            seconds,
            SECONDS,
            seconds / SECONDS);
      }
    } finally {
      delete(data);
    }
  }

  private static double start(Path root, Path data, boolean weigh)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process product =
        new ProcessBuilder(
                root.resolve("youke").toString(),
                "start",
                "--port=0",
                "--address=127.0.0.1",
                "--data=" + data)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(product.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          !String.valueOf(line).startsWith("Youke is ready");
          line = lines.readLine()) {
        if (line == null) {
          throw new IllegalStateException("the product did not start");
        }
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      if (weigh) {
        Thread.sleep(IDLE);
        double megabytes = resident(product.pid());
        System.out.printf(
            Locale.ROOT,
            "memory when idle: %.0f MB, limit %.0f MB, ratio %.2f%n",
            megabytes,
            MEGABYTES,
            megabytes / MEGABYTES);
      }
      return seconds;
    } finally {
      product.destroy();
      product.waitFor(1, TimeUnit.MINUTES);
    }
  }

  /** The launcher becomes the server by exec, so its number is the server's. */
  private static double resident(long pid) throws IOException {
    try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      String line = status.filter(text -> text.startsWith("VmRSS")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException left) {
                  throw new UncheckedIOException(left);
                }
              });
    }
  }
}
