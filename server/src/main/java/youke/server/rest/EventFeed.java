package youke.server.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import youke.kernel.catalog.Catalog;
import youke.kernel.record.Records;
import youke.kernel.store.ActFeed;
import youke.kernel.store.DatabaseFailure;
import youke.kernel.store.NoticeFeed;

/**
 * Looks for what has been committed, by this process or another, and tells those who listen; looks
 * only while somebody does. It stops before the web server, so that open streams do not hold that
 * up.
 */
final class EventFeed implements SmartLifecycle {
  /** More changes than this at once are told as much. */
  static final int MOST = 500;

  private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
  private static final long PAUSE_MILLIS = 300;
  private static final int LOOKS_TO_A_BEAT = 50;
  private static final int THREADS = 32;
  static final int MOST_OF_ONE = 20;

  private final Records records;
  private final ActFeed acts;
  private final NoticeFeed notices;
  private final List<Listener> listeners = new ArrayList<>();
  private final ThreadPoolExecutor readers;
  private @Nullable Thread thread;
  private long at;
  private long noticed;
  private @Nullable Catalog catalog;
  private boolean closed;

  EventFeed(Records records, ActFeed acts, NoticeFeed notices) {
    this.records = records;
    this.acts = acts;
    this.notices = notices;
    ThreadFactory named = Thread.ofPlatform().daemon().name("events-", 0).factory();
    this.readers =
        new ThreadPoolExecutor(
            THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named);
    readers.allowCoreThreadTimeOut(true);
  }

  /** Tells this person from now on; empty when too many listen for them already. */
  synchronized Optional<Listener> join(long person) {
    long same = listeners.stream().filter(one -> one.person() == person).count();
    if (same >= MOST_OF_ONE || closed) {
      return Optional.empty();
    }
    if (thread == null) {
      at = acts.now();
      noticed = notices.last();
      catalog = records.catalog();
      thread = Thread.ofPlatform().daemon().name("event-feed").start(this::look);
    }
    Listener listener = new Listener(person, at, readers);
    listeners.add(listener);
    return Optional.of(listener);
  }

  synchronized void leave(Listener listener) {
    listeners.remove(listener);
  }

  /** What has happened between two places, for somebody who comes back. */
  News between(long from, long to) {
    ActFeed.Batch batch = acts.between(from, to, MOST);
    return batch.more() ? new News.Much(to) : changes(batch);
  }

  private void look() {
    boolean told = false;
    for (int look = 1; goesOn(); look++) {
      try {
        Thread.sleep(PAUSE_MILLIS);
        if (look % LOOKS_TO_A_BEAT == 0) {
          beat();
        }
        lookOnce();
        told = false;
      } catch (DatabaseFailure away) {
        if (!told) {
          LOG.warn("The feed waits for the database: {}", away.toString());
          told = true;
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized boolean goesOn() {
    if (listeners.isEmpty() || closed) {
      thread = null;
      return false;
    }
    return true;
  }

  private void lookOnce() {
    ActFeed.Batch batch = acts.since(from(), List.of(), MOST);
    List<News> news = new ArrayList<>();
    if (otherCatalog()) {
      news.add(new News.OtherCatalog());
    }
    if (batch.more()) {
      news.add(new News.Much(batch.next()));
    } else if (!batch.changes().isEmpty()) {
      news.add(changes(batch));
    }
    NoticeFeed.News told = notices.since(noticed());
    if (!told.people().isEmpty()) {
      news.add(new News.Notices(told.people()));
    }
    tell(news, batch.next(), told.last());
  }

  private synchronized long from() {
    return at;
  }

  private synchronized long noticed() {
    return noticed;
  }

  private synchronized boolean otherCatalog() {
    Catalog now = records.catalog();
    boolean other = now != catalog;
    catalog = now;
    return other;
  }

  private synchronized void tell(List<News> news, long next, long lastNotice) {
    at = next;
    noticed = lastNotice;
    for (Listener listener : listeners) {
      news.forEach(listener::tell);
    }
  }

  private synchronized void beat() {
    listeners.forEach(listener -> listener.tell(new News.Beat()));
  }

  private News changes(ActFeed.Batch batch) {
    Map<String, Set<Long>> touched = new HashMap<>();
    for (ActFeed.Change change : batch.changes()) {
      touched.computeIfAbsent(change.entity(), _ -> new HashSet<>()).add(change.record());
    }
    Map<Long, Integer> versions = new HashMap<>();
    touched.forEach(
        (name, ids) ->
            records
                .catalog()
                .find(name)
                .ifPresent(entity -> versions.putAll(acts.versions(entity, ids))));
    return new News.Changes(batch.next(), batch.changes(), versions);
  }

  @Override
  public void start() {}

  @Override
  public synchronized void stop() {
    closed = true;
    listeners.forEach(Listener::end);
  }

  @Override
  public synchronized boolean isRunning() {
    return !closed;
  }

  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
