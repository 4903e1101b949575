package youke.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The product's own PostgreSQL: its data in one folder, started, watched and stopped with the
 * product.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final DataFolder data;
  private final Cluster cluster;
  private final Credentials credentials;
  private final Thread exitHook = new Thread(this::close, "postgres-stop");
  private volatile boolean closed;
  private volatile Postmaster postmaster;

  private EmbeddedPostgres(DataFolder data, Options options)
      throws IOException, InterruptedException, SQLException {
    this.data = data;
    Binaries binaries = Binaries.below(options.binaries().orElse(data.path()));
    this.cluster = new Cluster(data, binaries, RunAs.choose(binaries, data));
    Credentials known = known(options);
    boolean changed = cluster.configure(Settings.of(options));
    Optional<Launch.Launched> adopted = adopted(known, changed);
    Launch.Launched launched =
        adopted.isPresent()
            ? adopted.get()
            : new Launch(cluster, () -> closed).start(known.port(), true);
    this.postmaster = launched.postmaster();
    this.credentials = known.at(launched.port());
    if (launched.port() != known.port()) {
      credentials.write(data.credentialsFile());
    }
    sessions().prepare();
  }

  /**
   * Starts the server of this folder and waits until it answers; makes the folder and the cluster
   * at the first start. A server that an earlier, killed product left running is adopted.
   *
   * @param folder the folder of all data; only its owner may enter it
   * @throws PostgresFailure if another living product holds the folder, or the server does not come
   *     up
   */
  public static EmbeddedPostgres start(Path folder, Options options) {
    DataFolder data = null;
    try {
      data = DataFolder.lock(folder);
      EmbeddedPostgres started = new EmbeddedPostgres(data, options);
      if (options.stopsAtExit()) {
        Runtime.getRuntime().addShutdownHook(started.exitHook);
      }
      Thread.ofVirtual().name("postgres-watch").start(started::watch);
      return started;
    } catch (IOException | SQLException | RuntimeException | InterruptedException failed) {
      if (data != null) {
        data.close();
      }
      throw switch (failed) {
        case PostgresFailure failure -> failure;
        case IOException io -> new UncheckedIOException(io);
        case SQLException sql -> new IllegalStateException("PostgreSQL refused its launcher", sql);
        case InterruptedException interrupted -> {
          Thread.currentThread().interrupt();
          yield new IllegalStateException("interrupted while starting PostgreSQL", interrupted);
        }
        case RuntimeException bug -> bug;
        default -> new IllegalStateException(failed);
      };
    }
  }

  /** The address of the product's database; stays the same when the server is restarted. */
  public String jdbcUrl() {
    return Sessions.url(credentials.port(), Credentials.DATABASE);
  }

  /** The role the product works as: owner of its database, no superuser. */
  public String user() {
    return Credentials.ROLE;
  }

  public String password() {
    return credentials.password();
  }

  /** The number of the server's process, for the log and for tests. */
  public long pid() {
    return postmaster.pid();
  }

  /** Stops the server, all written, and lets go of the folder; a second call does nothing. */
  @Override
  public void close() {
    closed = true;
    synchronized (this) {
      try {
        postmaster.stop();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      } finally {
        data.close();
      }
    }
  }

  Sessions sessions() {
    return new Sessions(credentials.port(), credentials);
  }

  private Credentials known(Options options) throws IOException {
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
   * A server left running with the settings of today is kept; with any other it is stopped, to be
   * started anew.
   */
  private Optional<Launch.Launched> adopted(Credentials known, boolean changed)
      throws IOException, InterruptedException, SQLException {
    Optional<Postmaster> left = Postmaster.running(cluster.path());
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Postmaster running = left.get();
    Optional<PidFile> file = PidFile.read(cluster.path());
    if (!changed && file.isPresent() && file.get().ready()) {
      Sessions sessions = new Sessions(file.get().port(), known);
      if (sessions.serves(cluster.path())) {
        sessions.cutOldSessions();
        LOG.info("Adopted the PostgreSQL (process {}) that an earlier Youke left", running.pid());
        return Optional.of(new Launch.Launched(running, file.get().port()));
      }
    }
    LOG.info("Stopping the PostgreSQL (process {}) that an earlier Youke left", running.pid());
    running.stop();
    return Optional.empty();
  }

  /**
   * Restarts a server that ended by itself or was killed, for as long as it takes, at the same
   * address.
   */
  private void watch() {
    try {
      Duration pause = FIRST_PAUSE;
      while (!closed) {
        if (!postmaster.gone(Duration.ofMillis(500)) || closed) {
          continue;
        }
        LOG.warn("PostgreSQL (process {}) ended unasked: starting it again", postmaster.pid());
        pause = restarted() ? FIRST_PAUSE : longer(pause);
        Thread.sleep(pause);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean restarted() throws InterruptedException {
    if (closed) {
      return true;
    }
    try {
      postmaster = new Launch(cluster, () -> closed).start(credentials.port(), false).postmaster();
      LOG.warn("PostgreSQL answers again (process {})", postmaster.pid());
      return true;
    } catch (IOException | PostgresFailure failed) {
      LOG.error("PostgreSQL does not start: trying again", failed);
      return false;
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
}
