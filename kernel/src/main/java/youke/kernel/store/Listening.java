package youke.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what any process announces on a channel of the database, on a connection and thread of its
 * own. What is announced while the connection is away is lost, so the listener is also asked to
 * look for itself every second and after each reconnection.
 */
public final class Listening implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
  private static final int SECOND = 1_000;
  private static final Duration SILENCE = Duration.ofSeconds(5);
  private static final Executor SAME_THREAD = Runnable::run;

  /** Whom we tell. */
  public interface Listener {
    /** Somebody announced this. */
    void heard(Db db, String announcement);

    /** A second has passed, or the connection is there again. */
    void look(Db db);
  }

  private final DataSource direct;
  private final String channel;
  private final Listener listener;
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable Connection current;

  private Listening(DataSource direct, String channel, Listener listener) {
    this.direct = direct;
    this.channel = channel;
    this.listener = listener;
    this.thread = Thread.ofPlatform().daemon().name("listening-" + channel).unstarted(this::run);
  }

  /**
   * Begins to listen.
   *
   * @param direct connections to the database itself; one is kept all the time, so it should not
   *     come from the pool that requests share
   */
  public static Listening to(DataSource direct, String channel, Listener listener) {
    Listening listening = new Listening(direct, channel, listener);
    listening.thread.start();
    return listening;
  }

  private void run() {
    boolean told = false;
    while (!closed) {
      try (Connection connection = direct.getConnection()) {
        current = connection;
        connection.setAutoCommit(true);
        // A server that vanished without a word would keep us waiting for hours.
        connection.setNetworkTimeout(SAME_THREAD, (int) SILENCE.toMillis());
        Db db = new Db(connection);
        db.run(Sql.of("listen " + Sql.name(channel)));
        told = false;
        while (!closed) {
          listener.look(db);
          hear(db);
        }
      } catch (SQLException | RuntimeException failed) {
        if (!closed && !told) {
          LOG.warn("Listening to {} was interrupted and goes on", channel, failed);
          told = true;
        }
      }
      current = null;
      pause();
    }
  }

  private void hear(Db db) throws SQLException {
    PGConnection postgres = db.connection().unwrap(PGConnection.class);
    PGNotification[] heard = postgres.getNotifications(SECOND);
    if (heard != null) {
      for (PGNotification one : heard) {
        listener.heard(db, one.getParameter());
      }
    }
  }

  private void pause() {
    if (!closed) {
      try {
        Thread.sleep(SECOND / 5);
      } catch (InterruptedException interrupted) {
        closed = true;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    Connection open = current;
    if (open != null) {
      try {
        open.abort(SAME_THREAD);
      } catch (SQLException gone) {
        LOG.debug("Closing a connection that is gone", gone);
      }
    }
  }
}
