package youke.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a server up on a cluster, through what an earlier, killed server left behind. */
final class Launch {
  private static final Logger LOG = LoggerFactory.getLogger(Launch.class);

  /**
   * Refusals that pass by themselves within moments: children of a killed server still ending, a
   * port just taken.
   */
  private static final Pattern PASSES =
      Pattern.compile(
          "lock file .* already exists|shared memory block|could not bind|could not create any TCP/IP sockets");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration POLL = Duration.ofMillis(10);

  private final Cluster cluster;
  private final BooleanSupplier cancelled;

  /** A launch that gives up, its server stopped, as soon as {@code cancelled} answers true. */
  Launch(Cluster cluster, BooleanSupplier cancelled) {
    this.cluster = cluster;
    this.cancelled = cancelled;
  }

  /** A server that answers, and where. */
  record Launched(Postmaster postmaster, int port) {}

  /**
   * Starts a server on the wished port, or, if it may move, on a free one should the wished be
   * taken.
   *
   * @param port the port to use, 0 for any
   * @param mayMove whether another port will do
   * @throws PostgresFailure with the server's own words if it does not come up
   */
  Launched start(int port, boolean mayMove) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      PidFile.disown(cluster.path());
      int chosen = mayMove && !free(port) ? anyFree() : port;
      Postmaster postmaster = cluster.spawn(chosen);
      if (ready(postmaster)) {
        return new Launched(postmaster, chosen);
      }
      String said = Files.readString(cluster.data().startLog(), StandardCharsets.UTF_8).strip();
      if (cancelled.getAsBoolean() || !PASSES.matcher(said).find() || System.nanoTime() > end) {
        throw new PostgresFailure(
            "PostgreSQL did not start on %s. It said:\n%s\nMore may stand in %s."
                .formatted(cluster.path(), said, cluster.path().resolve("log")),
            "PostgreSQL 未能在 %s 上启动，其输出为：\n%s\n更多信息见 %s。"
                .formatted(cluster.path(), said, cluster.path().resolve("log")));
      }
      Thread.sleep(PAUSE);
    }
  }

  /** Waits while the server lives, as replaying what a crash left may rightly take long. */
  private boolean ready(Postmaster postmaster) throws IOException, InterruptedException {
    long told = System.nanoTime();
    while (postmaster.alive()) {
      Optional<PidFile> file = PidFile.read(cluster.path());
      if (file.isPresent() && file.get().pid() == postmaster.pid() && file.get().ready()) {
        return true;
      }
      if (cancelled.getAsBoolean()) {
        postmaster.stop();
        return false;
      }
      if (System.nanoTime() - told > PATIENCE.toNanos()) {
        LOG.warn("PostgreSQL is still starting on {}, see {}/log", cluster.path(), cluster.path());
        told = System.nanoTime();
      }
      Thread.sleep(POLL);
    }
    return false;
  }

  private static boolean free(int port) {
    if (port == 0) {
      return false;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static int anyFree() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
