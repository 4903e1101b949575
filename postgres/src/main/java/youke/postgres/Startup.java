package youke.postgres;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One start of the product's own server, from an empty folder or from whatever the last run left.
 */
final class Startup {
  private static final Logger LOG = LoggerFactory.getLogger(Startup.class);
  private static final Duration GRACE = Duration.ofSeconds(45);

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean cancelled;

  /** A server that answers, on its cluster, with what is needed to reach it. */
  record Started(Cluster cluster, Credentials credentials, Postmaster postmaster) {}

  /** Starts; when the JVM is told to end meanwhile, no server stays behind. */
  Started run(DataFolder data, Options options)
      throws IOException, InterruptedException, SQLException {
    Thread cancel = new Thread(this::cancel, "postgres-cancel");
    Runtime.getRuntime().addShutdownHook(cancel);
    try {
      Started started = start(data, options);
      if (cancelled) {
        started.postmaster().stop();
        throw new PostgresFailure("Ended while starting.", "启动中被终止。");
      }
      Runtime.getRuntime().removeShutdownHook(cancel);
      return started;
    } finally {
      ended.countDown();
    }
  }

  private void cancel() {
    cancelled = true;
    try {
      if (!ended.await(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("PostgreSQL is still starting: the next start adopts it");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Started start(DataFolder data, Options options)
      throws IOException, InterruptedException, SQLException {
    Binaries binaries = Binaries.below(options.binaries().orElse(data.path()));
    Cluster cluster = new Cluster(data, binaries, RunAs.choose(binaries, data));
    Credentials known = known(cluster, options);
    boolean changed = cluster.configure(Settings.of(options));
    Optional<Launch.Launched> adopted = adopted(cluster, known, changed);
    Launch.Launched launched =
        adopted.isPresent()
            ? adopted.get()
            : new Launch(cluster, () -> cancelled).start(known.port(), true);
    try {
      Credentials credentials = known.at(launched.port());
      if (!credentials.equals(known)) {
        credentials.write(data.credentialsFile());
      }
      new Sessions(credentials).prepare();
      return new Started(cluster, credentials, launched.postmaster());
    } catch (IOException | SQLException | RuntimeException failed) {
      launched.postmaster().stop();
      throw failed;
    }
  }

  private static Credentials known(Cluster cluster, Options options) throws IOException {
    DataFolder data = cluster.data();
    Optional<Credentials> kept = data.credentials();
    if (!cluster.exists()) {
      Credentials fresh = kept.orElseGet(Credentials::random);
      fresh.write(data.credentialsFile());
      cluster.create(fresh, options.durable());
      return fresh;
    }
    cluster.checkVersion();
    return kept.orElseThrow(
        () ->
            new PostgresFailure(
                "The data in %s are here but the file %s with their passwords is not. Put it back from a backup."
                    .formatted(cluster.path(), data.credentialsFile()),
                "%s 中有数据，但缺少保存密码的文件 %s，请从备份恢复。".formatted(cluster.path(), data.credentialsFile())));
  }

  /**
   * A server left running with the settings of today is kept; with any other, or if it does not
   * take our password, it is stopped, to be started anew.
   */
  private static Optional<Launch.Launched> adopted(
      Cluster cluster, Credentials known, boolean changed)
      throws IOException, InterruptedException, SQLException {
    Optional<Postmaster> left = Postmaster.running(cluster.path());
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Postmaster running = left.get();
    Optional<PidFile> file = PidFile.read(cluster.path());
    if (!changed && file.isPresent() && file.get().ready()) {
      Sessions sessions = new Sessions(known.at(file.get().port()));
      if (sessions.serve(cluster.path())) {
        sessions.cutOld();
        LOG.info("Adopted the PostgreSQL (process {}) that an earlier Youke left", running.pid());
        return Optional.of(new Launch.Launched(running, file.get().port()));
      }
    }
    LOG.info("Stopping the PostgreSQL (process {}) that an earlier Youke left", running.pid());
    running.stop();
    return Optional.empty();
  }
}
