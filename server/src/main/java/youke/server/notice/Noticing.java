package youke.server.notice;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import youke.kernel.catalog.Catalog;
import youke.kernel.store.NoticeFeed;

/**
 * Looks once a second for whom there is something to be told of, so that nobody who writes waits
 * for it. Every process looks, each notice is written once.
 */
final class Noticing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Noticing.class);
  private static final long PAUSE_MILLIS = 1_000;

  private final NoticeFeed feed;
  private final Supplier<Catalog> catalog;
  private volatile @Nullable Thread thread;

  Noticing(NoticeFeed feed, Supplier<Catalog> catalog) {
    this.feed = feed;
    this.catalog = catalog;
  }

  /** Nothing that is done from now on is missed. */
  void start() {
    feed.write(catalog.get());
    thread = Thread.ofPlatform().daemon().name("notices").start(this::look);
  }

  private void look() {
    boolean told = false;
    while (true) {
      try {
        Thread.sleep(PAUSE_MILLIS);
        feed.write(catalog.get());
        told = false;
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        if (!told) {
          LOG.warn("Notices wait until this is over", failed);
          told = true;
        }
      }
    }
  }

  @Override
  public void close() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }
}
