package youke.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one server process tells all others that work on the same book, as PostgreSQL's NOTIFY
 * carries it: heard at once, lost when a connection is, so every hearer also says how to catch up.
 */
public final class Announcements implements AutoCloseable {
  /**
   * The statement that announces, in the transaction it belongs to: heard when that commits. Its
   * two values are the topic (no blank in it) and the text (7,000 bytes at most).
   */
  public static final String TELL =
      "select pg_notify('youke', current_schema() || ' ' || ? || ' ' || ?)";

  private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
  private static final int LISTEN_MILLIS = 500;
  private static final int LISTENS_PER_CHECK = 10;
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final DataSource source;
  private final Map<String, List<Consumer<String>>> hearers = new ConcurrentHashMap<>();
  private final List<Runnable> catchUps = new CopyOnWriteArrayList<>();
  private @Nullable Thread thread;
  private volatile boolean hearing;
  private volatile boolean closed;

  /**
   * @param source gives connections to the book; one of them is kept for listening
   */
  public Announcements(DataSource source) {
    this.source = source;
  }

  /**
   * Has something done for every announcement of a topic, by this process or another.
   *
   * @param heard is given the text, on the one listening thread: be quick
   * @param catchUp is run when announcements may have been missed: forget what was remembered
   */
  public void hear(String topic, Consumer<String> heard, Runnable catchUp) {
    hearers.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(heard);
    catchUps.add(catchUp);
  }

  /** Whether announcements arrive right now; while not, do not trust what is remembered. */
  public boolean hearing() {
    return hearing;
  }

  /** Begins to listen, in the background. */
  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofVirtual().name("announcements").start(this::listen);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    hearing = false;
    Thread listening = thread;
    if (listening != null) {
      try {
        listening.join(Duration.ofMillis(4L * LISTEN_MILLIS));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void listen() {
    boolean told = false;
    while (!closed) {
      try (Connection connection = source.getConnection()) {
        connection.setAutoCommit(true);
        String book = begin(connection);
        told = false;
        listen(connection, book + " ");
      } catch (SQLException lost) {
        if (!closed && !told) {
          LOG.warn("Announcements are not heard until the database answers: {}", lost.toString());
          told = true;
        }
      } finally {
        hearing = false;
      }
      pause();
    }
  }

  private static String begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen youke");
      try (ResultSet book = statement.executeQuery("select current_schema()")) {
        book.next();
        return book.getString(1);
      }
    }
  }

  private void listen(Connection connection, String book) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    catchUps.forEach(catchUp -> guarded(() -> catchUp.run()));
    hearing = true;
    for (int round = 1; !closed; round++) {
      PGNotification[] heard = postgres.getNotifications(LISTEN_MILLIS);
      if (heard != null) {
        for (PGNotification one : heard) {
          if (one.getParameter().startsWith(book)) {
            pass(one.getParameter().substring(book.length()));
          }
        }
      }
      if (round % LISTENS_PER_CHECK == 0 && !connection.isValid(2)) {
        throw new SQLException("The listening connection is dead", "08006");
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("unlisten *");
    }
  }

  private void pass(String announcement) {
    int blank = announcement.indexOf(' ');
    String topic = announcement.substring(0, blank);
    String text = announcement.substring(blank + 1);
    for (Consumer<String> hearer : hearers.getOrDefault(topic, List.of())) {
      guarded(() -> hearer.accept(text));
    }
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException bug) {
      Incident.log("announcements", bug);
    }
  }

  private void pause() {
    if (!closed) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        closed = true;
      }
    }
  }
}
