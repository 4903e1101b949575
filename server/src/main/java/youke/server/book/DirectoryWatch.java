package youke.server.book;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import youke.kernel.store.ActFeed;
import youke.org.Directory;

/**
 * Has the directory read anew when any process has changed people, roles or the organisation; looks
 * twice a second.
 */
public final class DirectoryWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryWatch.class);
  private static final long PAUSE_MILLIS = 500;

  private final Directory directory;
  private final ActFeed acts;
  private final Thread thread;
  private volatile boolean closed;

  private DirectoryWatch(Directory directory, ActFeed acts) {
    this.directory = directory;
    this.acts = acts;
    this.thread = Thread.ofPlatform().daemon().name("directory-watch").unstarted(this::look);
  }

  static DirectoryWatch of(Directory directory, ActFeed acts) {
    DirectoryWatch watch = new DirectoryWatch(directory, acts);
    watch.thread.start();
    return watch;
  }

  private void look() {
    long at = -1;
    boolean away = false;
    while (!closed) {
      try {
        at = at < 0 ? acts.now() : lookOnce(at);
        away = false;
        Thread.sleep(PAUSE_MILLIS);
      } catch (RuntimeException lost) {
        // Whatever it was: what happened meanwhile is not known, so nothing is taken for known.
        directory.forget();
        at = -1;
        if (!away) {
          LOG.warn("The directory waits for the database: {}", lost.toString());
          away = true;
        }
        pause();
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      closed = true;
    }
  }

  private long lookOnce(long from) {
    ActFeed.Batch batch = acts.since(from, Directory.SOURCES, 1);
    if (!batch.changes().isEmpty()) {
      directory.forget();
    }
    return batch.next();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
