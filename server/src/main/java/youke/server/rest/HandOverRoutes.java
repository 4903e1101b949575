package youke.server.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.model.Entity;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.Bulk;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;
import youke.kernel.store.ActFeed;

/** Handing everything that a leaver owns to somebody else; taken back like any other act. */
final class HandOverRoutes {
  private final Records records;
  private final ActFeed feed;

  HandOverRoutes(Records records, ActFeed feed) {
    this.records = records;
    this.feed = feed;
  }

  /** {@code GET /api/employee/12/owned}: {@code {"owned":[{"entity","label","count"}]}}. */
  void owned(long person, Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Map<String, Long> owned = records.owned(exchange.caller(), person).orThrow();
    ObjectNode json = Json.object();
    ArrayNode all = json.putArray("owned");
    owned.forEach(
        (entity, count) ->
            all.addObject()
                .put("entity", entity)
                .put("count", count)
                .set("label", CatalogJson.label(records.catalog().entity(entity).many())));
    exchange.answer(200, json.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** {@code POST /api/employee/12:handOver?reason=}: {@code {"to":"34"}}. */
  void handOver(long person, Exchange exchange) throws IOException {
    Sought sought = Sought.of(exchange);
    Members body = new Members(exchange.object(), "");
    String given = body.needed(body.text("to"), "to");
    body.noMore();
    long to = Address.id(given).orElseThrow(() -> body.wrong("to"));
    Caller caller = exchange.caller();
    if (!records.visible(caller, Entity.PERSON, java.util.Set.of(to)).contains(to)) {
      throw new Refusal(
          Problem.of(KernelProblem.LINK_NOT_FOUND, body.place("to"))
              .with("field", records.catalog().entity(Entity.PERSON).label()));
    }
    long count =
        records.owned(caller, person).orThrow().values().stream().mapToLong(Long::longValue).sum();
    Receipt receipt =
        records.handOver(caller, person, to, sought.reason(), Bulk.Progress.NONE).orThrow();
    feed.retell(receipt.act());
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          Json.id(json, "act", receipt.act());
          json.writeNumberProperty("records", count);
          json.writeEndObject();
        });
  }
}
