package youke.server.rest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import youke.kernel.record.Counted;
import youke.kernel.record.Found;
import youke.kernel.record.Page;
import youke.kernel.record.Query;
import youke.kernel.record.Records;
import youke.kernel.record.Totals;

/** Reading many records: lists, counts, totals, and the search across entities. */
final class ListRoutes {
  private static final int COUNTED = 1_000;
  private static final int MOST_COUNTED = 1_000_000;
  private static final int MOST_FOUND = 100;

  private final Records records;

  ListRoutes(Records records) {
    this.records = records;
  }

  /** {@code GET /api/account?filter=&sort=&fields=&limit=&after=&search=&bin=}. */
  void list(String entity, Exchange exchange) throws IOException {
    Query query = Queries.page(entity, exchange.parameters());
    exchange.parameters().noMore();
    Page page = records.list(exchange.caller(), query).orThrow();
    exchange.answer(200, json -> RecordJson.page(json, page));
  }

  /** {@code GET /api/account:count}: {@code {"count","capped"}}. */
  void count(String entity, Exchange exchange) throws IOException {
    Query query = Queries.which(entity, exchange.parameters());
    int most = exchange.parameters().number("most", 1, MOST_COUNTED, COUNTED);
    exchange.parameters().noMore();
    Counted counted = records.count(exchange.caller(), query, most).orThrow();
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("count", counted.number());
          json.writeBooleanProperty("capped", counted.capped());
          json.writeEndObject();
        });
  }

  /** {@code GET /api/deal:totals}: {@code {"groups":[{"key","count","totals":{}}]}}. */
  void totals(String entity, Exchange exchange) throws IOException {
    Query query = Queries.which(entity, exchange.parameters());
    Totals totals = Queries.totals(exchange.parameters());
    exchange.parameters().noMore();
    List<Totals.Group> groups = records.totals(exchange.caller(), query, totals).orThrow();
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeName("groups");
          json.writeStartArray();
          for (Totals.Group group : groups) {
            json.writeStartObject();
            if (totals.by().isPresent()) {
              Json.value(json, "key", group.key());
            }
            json.writeNumberProperty("count", group.count());
            json.writeName("totals");
            json.writeStartObject();
            for (int i = 0; i < totals.of().size(); i++) {
              Json.value(json, Queries.text(totals.of().get(i)), group.values().get(i));
            }
            json.writeEndObject();
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /**
   * {@code GET /api/search?q=&entities=&limit=}: {@code
   * {"found":[{"entity","id","title","context"}]}}.
   */
  void search(Exchange exchange) throws IOException {
    Parameters parameters = exchange.parameters();
    Optional<String> typed = parameters.text("q");
    List<String> entities = parameters.items("entities");
    int limit = parameters.number("limit", 1, MOST_FOUND, 20);
    parameters.noMore();
    List<Found> found =
        typed.isEmpty()
            ? List.of()
            : records.search(exchange.caller(), typed.get(), entities, limit).orThrow();
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeName("found");
          json.writeStartArray();
          for (Found one : found) {
            json.writeStartObject();
            json.writeStringProperty("entity", one.entity());
            Json.id(json, "id", one.id());
            json.writeStringProperty("title", one.title());
            one.context().ifPresent(what -> json.writeStringProperty("context", what));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
