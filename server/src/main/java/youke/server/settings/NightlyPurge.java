package youke.server.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.record.Records;
import youke.kernel.store.BookFacts;
import youke.kernel.store.DatabaseFailure;

/**
 * Empties the recycle bin at night of what was deleted too long ago, and tidies up; of several
 * processes one does it.
 */
public final class NightlyPurge implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyPurge.class);
  private static final String LAST = "recycleBinEmptied";
  private static final Duration BETWEEN = Duration.ofMinutes(10);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int FROM = 2;
  private static final int UNTIL = 6;
  private static final int PORTION = 500;

  private final Records records;
  private final BookSettings settings;
  private final BookFacts facts;
  private final Clock clock;
  private final List<Nightly> others;
  private volatile @Nullable Thread thread;

  /**
   * @param others what is tidied after the bin, in this order
   */
  public NightlyPurge(
      Records records, BookSettings settings, BookFacts facts, Clock clock, List<Nightly> others) {
    this.records = records;
    this.settings = settings;
    this.facts = facts;
    this.clock = clock;
    this.others = List.copyOf(others);
  }

  public void start() {
    thread = Thread.ofPlatform().daemon().name("recycle bin").start(this::watch);
  }

  private void watch() {
    while (true) {
      try {
        Thread.sleep(BETWEEN);
        ZonedDateTime now = clock.instant().atZone(ZONE);
        boolean night = now.getHour() >= FROM && now.getHour() < UNTIL;
        if (night && facts.put(LAST, "\"" + now.toLocalDate() + "\"")) {
          LOG.info("Removed {} records from the recycle bin for good", empty());
          tidy();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        LOG.warn("The recycle bin was not emptied: {}", failed.toString());
      }
    }
  }

  /** Removes for good what has been in the bin for longer than set; how many records. */
  public int empty() {
    OptionalInt days = settings.binDays();
    if (days.isEmpty()) {
      return 0;
    }
    Instant before = clock.instant().minus(Duration.ofDays(days.getAsInt()));
    Caller product = Caller.product(Rights.of(Set.of(), List.of(), List.of()));
    int all = 0;
    int portion = PORTION;
    while (portion == PORTION && !Thread.currentThread().isInterrupted()) {
      portion = records.purge(product, before, PORTION).orThrow();
      all += portion;
    }
    return all;
  }

  /** Tidies everything else up; what fails is left for the next night. */
  public void tidy() {
    for (Nightly one : others) {
      try {
        one.tidy(clock.instant());
      } catch (DatabaseFailure failed) {
        LOG.warn("Not tidied up: {}", failed.toString());
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
