package youke.server.rest;

import java.io.IOException;
import youke.kernel.access.Caller;
import youke.kernel.record.ActSeen;
import youke.kernel.record.Bulk;
import youke.kernel.record.Records;
import youke.kernel.record.Undone;
import youke.kernel.store.ActFeed;

/** What one has done, what an act did, and taking it back. */
final class ActRoutes {
  private final Records records;
  private final ActFeed feed;

  ActRoutes(Records records, ActFeed feed) {
    this.records = records;
    this.feed = feed;
  }

  /** {@code GET /api/acts?before=&limit=}: one's own, newest first. */
  void list(Exchange exchange) throws IOException {
    ActJson.list(exchange, records.catalog(), records.past()::acts);
  }

  /** {@code GET /api/acts/77?beyond=&limit=}: with what it did to records that one may see. */
  void get(long act, Exchange exchange) throws IOException {
    long beyond = exchange.parameters().id("beyond").orElse(0L);
    int limit = exchange.parameters().number("limit", 1, 500, 100);
    exchange.parameters().noMore();
    Caller caller = exchange.caller();
    ActSeen seen = records.past().act(caller, act, beyond, limit).orThrow();
    HappeningJson written =
        HappeningJson.of(
            seen.touches().stream().map(ActSeen.Touch::happening).toList(), records, caller);
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          ActJson.members(json, records.catalog(), seen.line());
          json.writeName("changes");
          json.writeStartArray();
          for (ActSeen.Touch touch : seen.touches()) {
            json.writeStartObject();
            json.writeStringProperty("entity", touch.entity());
            Json.id(json, "record", touch.id());
            json.writeStringProperty("title", touch.title());
            written.change(json, touch.happening());
            json.writeEndObject();
          }
          json.writeEndArray();
          seen.next().ifPresent(next -> Json.id(json, "next", next));
          json.writeEndObject();
        });
  }

  /**
   * {@code POST /api/acts/77:undo?preview=true}: {@code {"act","records","kept":[...]}}; what came
   * to nothing has no act of its own, nor has a preview.
   */
  void undo(long act, Exchange exchange) throws IOException {
    boolean preview = exchange.parameters().flag("preview");
    exchange.parameters().noMore();
    new Members(exchange.objectOrNothing(), "").noMore();
    Undone undone = records.undo(exchange.caller(), act, preview, Bulk.Progress.NONE).orThrow();
    boolean written = undone.act() != 0;
    if (written) {
      feed.retell(undone.act());
    }
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          if (written) {
            Json.id(json, "act", undone.act());
          }
          json.writeNumberProperty("records", undone.records());
          json.writeName("kept");
          json.writeStartArray();
          for (Undone.Kept kept : undone.kept()) {
            json.writeStartObject();
            json.writeStringProperty("entity", kept.entity());
            Json.id(json, "id", kept.id());
            if (!kept.field().isEmpty()) {
              json.writeStringProperty("field", kept.field());
            }
            json.writeStringProperty("why", kept.why().name());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
