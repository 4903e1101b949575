package youke.server.rest;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import youke.kernel.access.Caller;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.Records;
import youke.kernel.store.ActFeed;
import youke.server.ProblemJson;
import youke.server.signin.Callers;
import youke.server.signin.SignedIn;

/**
 * {@code GET /api/events}: a stream of server-sent events. {@code change} says that a record which
 * the listener may see was touched: {@code {"entity","id","version","kind","act","by"}}. {@code
 * reset}: more happened than is told, read again what is shown. {@code catalog}: read the catalog
 * again. {@code rights}: one's rights are others now, and the stream ends, as it does without a
 * word when the session does. {@code notice}: there is something of which the listener is told, or
 * may have been meanwhile. A stream that was cut goes on where it ended by Last-Event-ID.
 */
final class EventRoute {
  private static final Logger LOG = LoggerFactory.getLogger(EventRoute.class);
  private static final int WAIT_SECONDS = 10;

  private final EventFeed feed;
  private final Records records;
  private final Callers callers;

  EventRoute(EventFeed feed, Records records, Callers callers) {
    this.feed = feed;
    this.records = records;
    this.callers = callers;
  }

  void follow(Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Optional<Long> last = lastPlace(exchange);
    Listener listener = feed.join(exchange.caller().person()).orElseThrow(EventRoute::tooMany);
    try {
      exchange.response().setContentType("text/event-stream");
      exchange.header("Cache-Control", "no-store");
      exchange.header("X-Accel-Buffering", "no");
      OutputStream out = exchange.response().getOutputStream();
      send(out, "retry: 2000\nid: " + last.orElse(listener.from()) + "\n\n");
      if (last.isPresent()) {
        missed(out, exchange.caller(), last.get(), listener.from());
      }
      AsyncContext open = exchange.request().startAsync();
      open.setTimeout(0);
      listener.begin(new Stream(listener, exchange.signedIn(), open, out)::tell);
    } catch (IOException | RuntimeException cut) {
      feed.leave(listener);
      throw cut;
    }
  }

  /** One open answer; it holds no thread while nothing happens. */
  private final class Stream {
    private final Listener listener;
    private final SignedIn signedIn;
    private final AsyncContext open;
    private final OutputStream out;
    private boolean ended;

    Stream(Listener listener, SignedIn signedIn, AsyncContext open, OutputStream out) {
      this.listener = listener;
      this.signedIn = signedIn;
      this.open = open;
      this.out = out;
    }

    void tell(News news) {
      if (ended) {
        return;
      }
      try {
        ended = !goesOnAfter(news);
      } catch (IOException cut) {
        ended = true;
      } catch (RuntimeException failed) {
        LOG.warn("A stream of events was ended: {}", failed.toString());
        ended = true;
      }
      if (ended) {
        feed.leave(listener);
        complete();
      }
    }

    private void complete() {
      try {
        open.complete();
      } catch (IllegalStateException already) {
        LOG.trace("The server ended this stream when its connection broke", already);
      }
    }

    private boolean goesOnAfter(News news) throws IOException {
      Caller caller = signedIn.caller();
      Optional<Caller> now = callers.of(caller.person());
      if (news instanceof News.End || !signedIn.stands() || now.isEmpty()) {
        return false;
      }
      if (!sameRights(caller, now.get())) {
        send(out, "event: rights\ndata: {}\n\n");
        return false;
      }
      EventRoute.this.tell(out, caller, news);
      return true;
    }
  }

  private static Refusal tooMany() {
    return new Refusal(
        Problem.of(KernelProblem.TOO_MANY)
            .with("max", EventFeed.MOST_OF_ONE)
            .with(ProblemJson.SECONDS, WAIT_SECONDS));
  }

  private static Optional<Long> lastPlace(Exchange exchange) {
    String header = exchange.request().getHeader("Last-Event-ID");
    return header == null || header.isEmpty()
        ? Optional.empty()
        : Optional.of(Address.id(header).orElseThrow(() -> Tags.refused("Last-Event-ID")));
  }

  private void missed(OutputStream out, Caller caller, long last, long from) throws IOException {
    News missed = last > from ? new News.Much(from) : feed.between(last, from);
    tell(out, caller, missed);
    notice(out);
  }

  private static void notice(OutputStream out) throws IOException {
    send(out, "event: notice\ndata: {}\n\n");
  }

  private static boolean sameRights(Caller before, Caller now) {
    return before.rights().equals(now.rights())
        && before.roles().equals(now.roles())
        && before.standing().equals(now.standing());
  }

  private void tell(OutputStream out, Caller caller, News news) throws IOException {
    switch (news) {
      case News.Beat() -> send(out, ":\n\n");
      case News.Changes changes -> changes(out, caller, changes);
      case News.Much(long next) -> send(out, "id: " + next + "\nevent: reset\ndata: {}\n\n");
      case News.Notices(Set<Long> people) when people.contains(caller.person()) -> notice(out);
      case News.Notices _ -> {}
      case News.OtherCatalog() -> send(out, "event: catalog\ndata: {}\n\n");
      case News.End() -> {}
    }
  }

  private void changes(OutputStream out, Caller caller, News.Changes news) throws IOException {
    Map<String, Set<Long>> ids = new HashMap<>();
    for (ActFeed.Change change : news.changes()) {
      ids.computeIfAbsent(change.entity(), _ -> new HashSet<>()).add(change.record());
    }
    Map<String, Set<Long>> seen = new HashMap<>();
    ids.forEach(
        (entity, some) -> {
          if (records.catalog().find(entity).isPresent()) {
            seen.put(entity, records.past().concerning(caller, entity, some));
          }
        });
    StringBuilder text = new StringBuilder();
    for (ActFeed.Change change : news.changes()) {
      if (seen.getOrDefault(change.entity(), Set.of()).contains(change.record())) {
        byte[] data = Json.bytes(json -> write(json, change, news.versions()));
        text.append("event: change\ndata: ")
            .append(new String(data, StandardCharsets.UTF_8))
            .append("\n\n");
      }
    }
    send(out, text + "id: " + news.next() + "\n\n");
  }

  private static void write(
      JsonGenerator json, ActFeed.Change change, Map<Long, Integer> versions) {
    json.writeStartObject();
    json.writeStringProperty("entity", change.entity());
    Json.id(json, "id", change.record());
    Integer version = versions.get(change.record());
    if (version != null) {
      json.writeNumberProperty("version", version);
    }
    json.writeStringProperty("kind", change.kind());
    Json.id(json, "act", change.act());
    if (change.author() != null) {
      Json.id(json, "by", change.author());
    }
    json.writeEndObject();
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
