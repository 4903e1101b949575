package youke.bench.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as a process of its own, started as everybody starts it, on a practice book. */
public record Served(Process process, int port) implements AutoCloseable {
  private static final String READY = "Youke is ready at http://localhost:";

  /** Starts it on a folder and waits until it answers. */
  public static Served start(Path data) throws IOException {
    Process process = launch(data, "start", "--port=0", "--address=127.0.0.1");
    // not closed: the process would be without an end for its words
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        return new Served(process, Integer.parseInt(line.substring(READY.length()).strip()));
      }
    }
    throw new IllegalStateException("the product did not start");
  }

  /** A token of this person's, by {@code ./youke token}. */
  public static String token(Path data, String login) throws IOException {
    Process process = launch(data, "token", login);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (said.isBlank()) {
      throw new IllegalStateException("no token for " + login);
    }
    return said.strip();
  }

  private static Process launch(Path data, String... words) throws IOException {
    Path root = Path.of(System.getProperty("youke.root", "")).toAbsolutePath();
    List<String> command =
        Stream.of(
                Stream.of(root.resolve("youke").toString()),
                Stream.of(words),
                Stream.of("--data=" + data, "--demo=chemical"))
            .flatMap(part -> part)
            .toList();
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Resident memory of the server process in MB; the launcher becomes it by exec. */
  double resident() {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      String line = lines.filter(text -> text.startsWith("VmRSS")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
