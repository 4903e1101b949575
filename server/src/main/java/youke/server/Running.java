package youke.server;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** The parts that run, stopped once and in the reverse order of their start, whoever asks first. */
final class Running implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private volatile boolean closed;

  /** Takes a part that has just started; if all was stopped meanwhile, stops it too. */
  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    if (closed) {
      stopAll();
    }
    return part;
  }

  /** Whether somebody asked to stop. */
  boolean closed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    stopAll();
  }

  private void stopAll() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception failed) {
        LoggerFactory.getLogger(Running.class).error("{} did not stop cleanly", part, failed);
      }
    }
  }
}
