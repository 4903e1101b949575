package youke.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import youke.kernel.store.Db;
import youke.kernel.store.Listening;
import youke.kernel.store.Sql;

/**
 * What one server process tells all others that work on the same book: heard at once, lost while a
 * connection is away, so every hearer also says how to catch up.
 */
public final class Announcements implements AutoCloseable {
  /**
   * The statement that announces, in the transaction it belongs to: heard when that commits. Its
   * two values are the topic (no blank in it) and the text (7,000 bytes at most).
   */
  public static final String TELL =
      "select pg_notify('youke', current_schema() || ' ' || ? || ' ' || ?)";

  private static final String CHANNEL = "youke";

  /** The listening connection shows every second that it lives. */
  private static final long SILENCE_NANOS = Duration.ofMillis(2500).toNanos();

  private final DataSource direct;
  private final Map<String, List<Consumer<String>>> hearers = new ConcurrentHashMap<>();
  private final List<Runnable> catchUps = new CopyOnWriteArrayList<>();
  private @Nullable Listening listening;
  private volatile boolean heardOnce;
  private volatile long lastHeard;

  /**
   * @param direct connections to the book; one of them is kept for listening
   */
  public Announcements(DataSource direct) {
    this.direct = direct;
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
    return heardOnce && System.nanoTime() - lastHeard < SILENCE_NANOS;
  }

  /** Begins to listen, in the background. */
  public synchronized void start() {
    if (listening == null) {
      listening = Listening.to(direct, CHANNEL, new Dispatch());
    }
  }

  @Override
  public synchronized void close() {
    if (listening != null) {
      listening.close();
    }
    heardOnce = false;
  }

  private final class Dispatch implements Listening.Listener {
    private @Nullable Db known;
    private String book = "";

    @Override
    public void look(Db db) {
      book = db.list(Sql.of("select current_schema()"), row -> row.getString(1)).getFirst() + " ";
      if (known != db) {
        catchUps.forEach(Dispatch::guarded);
        known = db;
      }
      lastHeard = System.nanoTime();
      heardOnce = true;
    }

    @Override
    public void heard(Db db, String announcement) {
      if (announcement.startsWith(book)) {
        String[] words = announcement.substring(book.length()).split(" ", 2);
        for (Consumer<String> hearer : hearers.getOrDefault(words[0], List.of())) {
          guarded(() -> hearer.accept(words[1]));
        }
      }
    }

    private static void guarded(Runnable work) {
      try {
        work.run();
      } catch (RuntimeException bug) {
        Incident.log("announcements", bug);
      }
    }
  }
}
