package youke.bench.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator on the product's database: the bare statements. */
final class Pgbench {
  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");

  private final GateBook book;
  private final int seconds;

  Pgbench(GateBook book, int seconds) {
    this.book = book;
    this.seconds = seconds;
  }

  /** Says where to get it when it is not there. */
  static boolean isThere() {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    if (!there) {
      System.out.println(
          "没有 pgbench，不比较：apt install postgresql\n"
              + "no pgbench, nothing to compare with: apt install postgresql,"
              + " or brew install postgresql");
    }
    return there;
  }

  /** Runs of this script in a second over 8 connections; empty without pgbench. */
  OptionalDouble perSecond(String script) {
    try {
      Path file = Files.createTempFile("gate", ".sql");
      try {
        Files.writeString(file, script);
        return OptionalDouble.of(run(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private double run(Path file) throws IOException {
    URI address = URI.create(book.jdbcUrl().substring("jdbc:".length()));
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "8",
                "-j",
                "2",
                "-T",
                Integer.toString(seconds),
                "-f",
                file.toString(),
                "-h",
                address.getHost(),
                "-p",
                Integer.toString(address.getPort()),
                "-U",
                book.user(),
                address.getPath().substring(1)));
    command
        .environment()
        .putAll(
            Map.of(
                "PGPASSWORD",
                book.password(),
                "PGOPTIONS",
                "-c search_path=" + GateBook.SCHEMA,
                "LC_ALL",
                "C"));
    Process process = command.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher tps = TPS.matcher(said);
    if (!tps.find() || said.toLowerCase(Locale.ROOT).contains("error:")) {
      throw new IllegalStateException("pgbench: " + said + "\n" + Files.readString(file));
    }
    return Double.parseDouble(tps.group(1));
  }
}
