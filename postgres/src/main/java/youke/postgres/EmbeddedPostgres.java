package youke.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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
  private static final Duration GLANCE = Duration.ofMillis(500);

  private final DataFolder data;
  private final Cluster cluster;
  private final Credentials credentials;
  private volatile Postmaster postmaster;
  private volatile boolean closed;
  private boolean released;

  private EmbeddedPostgres(DataFolder data, Startup.Started started) {
    this.data = data;
    this.cluster = started.cluster();
    this.credentials = started.credentials();
    this.postmaster = started.postmaster();
  }

  /**
   * Starts the server of this folder and waits until it answers; makes the folder and the cluster
   * at the first start. A server that an earlier, killed product left running is adopted. If the
   * server ends unasked it is started again, at the same address, until {@link #close}.
   *
   * @param folder the folder of all data; only its owner may enter it
   * @throws PostgresFailure if another living product holds the folder, or the server does not come
   *     up
   */
  public static EmbeddedPostgres start(Path folder, Options options) {
    try {
      DataFolder data = DataFolder.lock(folder);
      try {
        EmbeddedPostgres started = new EmbeddedPostgres(data, new Startup().run(data, options));
        if (options.stopsAtExit()) {
          Runtime.getRuntime().addShutdownHook(new Thread(started::close, "postgres-stop"));
        }
        Thread.ofPlatform().daemon().name("postgres-watch").start(started::watch);
        return started;
      } catch (IOException | SQLException | InterruptedException | RuntimeException failed) {
        data.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (SQLException refused) {
      throw new IllegalStateException("PostgreSQL refused its launcher", refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting PostgreSQL", interrupted);
    }
  }

  /** The address of the product's database; stays the same when the server is started again. */
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

  /** The number of the server's process. */
  public long pid() {
    return postmaster.pid();
  }

  /** Stops the server, all written, and lets go of the folder; a second call does nothing. */
  @Override
  public void close() {
    closed = true;
    synchronized (this) {
      if (released) {
        return;
      }
      released = true;
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
    return new Sessions(credentials);
  }

  /** Starts a server that ended by itself or was killed again, for as long as it takes. */
  private void watch() {
    try {
      Duration pause = FIRST_PAUSE;
      while (!closed) {
        if (postmaster.gone(GLANCE) && !closed) {
          pause = startedAgain() ? FIRST_PAUSE : longer(pause);
          Thread.sleep(pause);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean startedAgain() throws InterruptedException {
    if (closed) {
      return true;
    }
    LOG.warn("PostgreSQL (process {}) ended unasked: starting it again", postmaster.pid());
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
