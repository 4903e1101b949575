package youke.server.rest;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who follows the feed. News wait here until a thread is free to read them, one after the
 * other; who does not keep up is told so and let go.
 */
final class Listener {
  private static final int ROOM = 64;

  private final long person;
  private final long from;
  private final Executor threads;
  private final Queue<News> waiting = new ArrayDeque<>();
  private @Nullable Consumer<News> reader;
  private boolean reading;
  private boolean ended;

  /**
   * @param from the place in the feed at which the news begin
   * @param threads which read
   */
  Listener(long person, long from, Executor threads) {
    this.person = person;
    this.from = from;
    this.threads = threads;
  }

  long person() {
    return person;
  }

  long from() {
    return from;
  }

  /** From now on news are read, also those that came before; never two at once. */
  synchronized void begin(Consumer<News> by) {
    reader = by;
    wake();
  }

  /** Called by the feed; never waits. */
  synchronized void tell(News news) {
    if (waiting.size() >= ROOM) {
      end();
    } else if (!ended) {
      waiting.add(news);
      wake();
    }
  }

  /** Ends the listening at once, whatever still waits. */
  synchronized void end() {
    if (!ended) {
      ended = true;
      waiting.clear();
      waiting.add(new News.End());
      wake();
    }
  }

  private void wake() {
    Consumer<News> by = reader;
    if (by != null && !reading && !waiting.isEmpty()) {
      reading = true;
      threads.execute(() -> read(by));
    }
  }

  private void read(Consumer<News> by) {
    for (News news = next(); news != null; news = next()) {
      by.accept(news);
    }
  }

  private synchronized @Nullable News next() {
    News news = waiting.poll();
    reading = news != null;
    return news;
  }
}
