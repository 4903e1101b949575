package youke.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A living server process of one cluster: started by this process, or found running. */
final class Postmaster {
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final int TIMES = 15;
  private static final Duration IMMEDIATE = Duration.ofSeconds(10);

  private final long pid;
  private final Path cluster;
  private final @Nullable Process child;

  private Postmaster(long pid, Path cluster, @Nullable Process child) {
    this.pid = pid;
    this.cluster = cluster;
    this.child = child;
  }

  static Postmaster started(Process child, Path cluster) {
    return new Postmaster(child.pid(), cluster, child);
  }

  /** The server that already works on the cluster, whoever started it. */
  static Optional<Postmaster> running(Path cluster) throws IOException {
    return PidFile.read(cluster)
        .filter(file -> serves(file.pid(), cluster))
        .map(file -> new Postmaster(file.pid(), cluster, null));
  }

  long pid() {
    return pid;
  }

  boolean alive() {
    return child == null ? serves(pid, cluster) : child.isAlive();
  }

  /**
   * Waits until the server is gone, but not longer than {@code most}; answers whether it is gone.
   */
  boolean gone(Duration most) throws InterruptedException {
    if (child != null) {
      return child.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
    }
    long end = System.nanoTime() + most.toNanos();
    while (alive()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }

  /**
   * Stops the server: sessions are cut and all is written; only a server that does not obey is
   * killed.
   */
  void stop() throws InterruptedException {
    if (!alive()) {
      return;
    }
    // Told again, since a server that is only just starting may not have heard.
    boolean gone = false;
    for (int i = 0; i < TIMES && !gone; i++) {
      signal("INT");
      gone = gone(AGAIN);
    }
    if (!gone) {
      signal("QUIT");
      if (!gone(IMMEDIATE)) {
        signal("KILL");
        gone(IMMEDIATE);
      }
    }
  }

  private void signal(String name) {
    // the shell's own kill, as a small system need not have the program
    Commands.run(List.of("/bin/sh", "-c", "kill -" + name + " " + pid));
  }

  /**
   * Whether the process of this number is PostgreSQL on this very cluster. A number alone proves
   * nothing: it may belong to a stranger after a restart of the machine, or to dead remains, which
   * have no command line.
   */
  private static boolean serves(long pid, Path cluster) {
    Path proc = Path.of("/proc", Long.toString(pid), "cmdline");
    try {
      List<String> words =
          Files.isDirectory(Path.of("/proc/self"))
              ? List.of(
                  new String(Files.readAllBytes(proc), StandardCharsets.UTF_8).split("\0", -1))
              : ProcessHandle.of(pid)
                  .flatMap(handle -> handle.info().commandLine())
                  .map(line -> List.of(line.split(" ", -1)))
                  .orElse(List.of());
      return words.contains(cluster.toString()) && words.getFirst().endsWith("postgres");
    } catch (IOException gone) {
      return false;
    }
  }
}
