package youke.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's {@code postmaster.pid}: which process holds the cluster, where it listens, and
 * whether it answers.
 */
record PidFile(long pid, int port, boolean ready) {
  /** Beyond what any system gives out, so that no living process is ever taken for the server. */
  private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

  private static final Duration FILLS = Duration.ofMillis(200);
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /** What the file says now; empty while there is none, or while it is being written. */
  static Optional<PidFile> read(Path cluster) throws IOException {
    try {
      List<String> lines = lines(cluster);
      if (lines.size() <= PORT_LINE) {
        return Optional.empty();
      }
      boolean ready = lines.size() > STATUS_LINE && "ready".equals(lines.get(STATUS_LINE).strip());
      return Optional.of(
          new PidFile(
              Long.parseLong(lines.getFirst().strip()),
              Integer.parseInt(lines.get(PORT_LINE).strip()),
              ready));
    } catch (NoSuchFileException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  /**
   * Takes a dead server's number out of the file. PostgreSQL refuses to start while any process has
   * that number, be it the unreaped remains of the server or a stranger; the rest of the file
   * stays, so PostgreSQL still refuses while children of the dead server use its shared memory.
   */
  static void disown(Path cluster) throws IOException, InterruptedException {
    try {
      List<String> lines = lines(cluster);
      if (lines.isEmpty()) {
        // one that is being written fills at once; one that stays empty is of somebody killed then,
        // and PostgreSQL would refuse to start for good
        Thread.sleep(FILLS);
        lines = lines(cluster);
      }
      if (lines.isEmpty()) {
        Files.delete(file(cluster));
      } else {
        String others = NOBODY + "\n" + String.join("\n", lines.subList(1, lines.size())) + "\n";
        // over what is there, in one piece and never shorter: a kill at any moment leaves a whole
        // file
        Files.write(
            file(cluster), others.getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.WRITE);
      }
    } catch (NoSuchFileException gone) {
      // nothing to take back
    }
  }

  private static List<String> lines(Path cluster) throws IOException {
    return Files.readAllLines(file(cluster), StandardCharsets.ISO_8859_1);
  }

  private static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }
}
