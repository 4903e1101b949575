package youke.server.rest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intent;
import youke.kernel.record.Page;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;
import youke.kernel.record.Step;

/**
 * One record: read, made, changed, put into the recycle bin and taken out of it. A write answers
 * {@code {"act","id","version"}}, and with the parameter {@code fields} the record as it stands
 * then.
 */
final class RecordRoutes {
  private final Records records;
  private final Writes writes;

  RecordRoutes(Records records, Writes writes) {
    this.records = records;
    this.writes = writes;
  }

  /** {@code GET /api/account/12?fields=}; with If-None-Match 304 when nothing of it has changed. */
  void get(String entity, long id, Exchange exchange) throws IOException {
    List<String> columns = Queries.columns(exchange.parameters());
    exchange.parameters().noMore();
    Page page = records.get(exchange.caller(), entity, id, columns).orThrow();
    byte[] json = Json.bytes(written -> RecordJson.one(written, page));
    String tag = Tags.of(page.lines().getFirst().version(), json);
    exchange.header("ETag", tag);
    exchange.header("Cache-Control", "private, no-cache");
    if (exchange.has(tag)) {
      exchange.answerNothing(304);
    } else {
      exchange.answer(200, json);
    }
  }

  /** {@code POST /api/account}: the values by field name. */
  void create(String entity, Exchange exchange) throws IOException {
    Sought sought = Sought.of(exchange);
    CatalogEntity type = records.catalog().entity(entity);
    Map<String, @Nullable Object> values = values(type, exchange);
    Intent intent = Intent.because(ActKind.CREATE, sought.reason());
    Step step = new Step.Create(entity, records.newId(), values);
    Receipt receipt = writes.run(exchange, intent, List.of(step)).orThrow();
    exchange.header("Location", "/api/" + entity + "/" + receipt.first().id());
    answer(201, receipt, sought, exchange);
  }

  /** {@code PATCH /api/account/12}: the values to be changed; null empties. */
  void change(String entity, long id, Exchange exchange) throws IOException {
    Sought sought = Sought.of(exchange);
    CatalogEntity type = records.catalog().entity(entity);
    ObjectNode body = exchange.object();
    Map<String, @Nullable Object> values = values(type, exchange);
    Intent intent = Intent.because(ActKind.CHANGE, sought.reason());
    Step step = new Step.Change(entity, id, exchange.expectedVersion().orElse(null), values);
    Outcome<Receipt> outcome = writes.run(exchange, intent, List.of(step));
    answer(200, Conflicts.withGiven(outcome, body).orThrow(), sought, exchange);
  }

  /** {@code DELETE /api/account/12}. */
  void delete(String entity, long id, Exchange exchange) throws IOException {
    Sought sought = Sought.of(exchange);
    Step step = new Step.Delete(entity, id, exchange.expectedVersion().orElse(null));
    Intent intent = Intent.because(ActKind.DELETE, sought.reason());
    answer(200, writes.run(exchange, intent, List.of(step)).orThrow(), sought, exchange);
  }

  /** {@code POST /api/account/12:restore}. */
  void restore(String entity, long id, Exchange exchange) throws IOException {
    Sought sought = Sought.of(exchange);
    Members members = new Members(exchange.objectOrNothing(), "");
    members.noMore();
    Intent intent = Intent.because(ActKind.RESTORE, sought.reason());
    Step step = new Step.Restore(entity, id);
    answer(200, writes.run(exchange, intent, List.of(step)).orThrow(), sought, exchange);
  }

  /** Answers what was done to one record. */
  void answer(int status, Receipt receipt, Sought sought, Exchange exchange) throws IOException {
    Receipt.Touched touched = receipt.first();
    Optional<Page> page = sought.record(records, exchange.caller(), touched);
    exchange.header("ETag", Tags.of(touched.version()));
    exchange.answer(
        status,
        json -> {
          json.writeStartObject();
          Json.id(json, "act", receipt.act());
          if (page.isPresent()) {
            RecordJson.members(json, page.get());
          } else {
            Json.id(json, "id", touched.id());
            json.writeNumberProperty("version", touched.version());
          }
          json.writeEndObject();
        });
  }

  private static Map<String, @Nullable Object> values(CatalogEntity type, Exchange exchange)
      throws IOException {
    Values reading = new Values(exchange.caller());
    Map<String, @Nullable Object> values = reading.read(type, exchange.object(), "");
    refuse(reading.problems());
    return values;
  }

  /** For routes that find out before the gate that something is wrong. */
  static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refusal(new Problems(problems));
    }
  }
}
