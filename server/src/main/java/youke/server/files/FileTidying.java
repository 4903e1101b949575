package youke.server.files;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import youke.kernel.store.FileTable;
import youke.kernel.store.UnusedContents;
import youke.server.settings.Nightly;

/**
 * Forgets files that were brought and never hung on a record, and removes contents that nothing
 * uses from where they lie; what cannot be removed is tried again.
 */
public final class FileTidying implements Nightly {
  private static final Logger LOG = LoggerFactory.getLogger(FileTidying.class);
  private static final Duration HUNG_NOWHERE = Duration.ofDays(1);
  private static final int AT_ONCE = 500;
  private static final int FAILURES = 3;

  private final FileTable files;
  private final UnusedContents unused;
  private final FileStore store;

  FileTidying(FileTable files, UnusedContents unused, FileStore store) {
    this.files = files;
    this.unused = unused;
    this.store = store;
  }

  @Override
  public void tidy(Instant now) {
    files.forgetHungNowhere(now.minus(HUNG_NOWHERE));
    drop(now);
  }

  /** Removes the contents that nothing uses; how many were removed. */
  public int drop(Instant now) {
    int dropped = 0;
    int failures = 0;
    List<String> waiting = unused.waiting(now, AT_ONCE);
    for (String sha256 : waiting) {
      try {
        dropped += unused.settle(sha256, now, store::drop) ? 1 : 0;
      } catch (IOException failed) {
        LOG.warn("A stored file could not be removed, tried again later: {}", failed.toString());
        failures++;
        if (failures == FAILURES) {
          return dropped;
        }
      }
    }
    return waiting.size() == AT_ONCE && failures == 0 ? dropped + drop(now) : dropped;
  }
}
