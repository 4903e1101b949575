package youke.server.rest;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody who follows the feed; one who does not keep up is told so and let go. */
final class Listener {
  private static final int ROOM = 64;

  private final long person;
  private final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(ROOM);
  private volatile boolean ended;

  Listener(long person) {
    this.person = person;
  }

  long person() {
    return person;
  }

  /** Called by the feed; never waits. */
  void tell(News news) {
    if (!waiting.offer(news)) {
      end();
    }
  }

  /** Ends the listening at once, whatever still waits. */
  void end() {
    ended = true;
    waiting.clear();
    waiting.offer(new News.End());
  }

  /** The next news; null when there was none in this time. */
  @Nullable News next(Duration patience) throws InterruptedException {
    News news = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return ended ? new News.End() : news;
  }
}
