package youke.server.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.model.Right;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.Happening;
import youke.kernel.record.Reason;
import youke.kernel.record.Records;

/** What happened to a record, and why one may see or do something with it. */
final class HistoryRoutes {
  private final Records records;

  HistoryRoutes(Records records) {
    this.records = records;
  }

  /** {@code GET /api/account/12/history?before=&limit=&changes=}, newest first. */
  void history(String entity, long id, Exchange exchange) throws IOException {
    Parameters parameters = exchange.parameters();
    Long before = parameters.id("before").orElse(null);
    int limit = parameters.number("limit", 1, 200, 50);
    boolean changes = parameters.flag("changes");
    parameters.noMore();
    Caller caller = exchange.caller();
    List<Happening> history =
        records.past().history(caller, entity, id, !changes, before, limit).orThrow();
    HappeningJson written = HappeningJson.of(history, records, caller);
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeName("history");
          json.writeStartArray();
          for (Happening happening : history) {
            json.writeStartObject();
            written.members(json, happening);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** {@code GET /api/account/12/why?right=read}: each way that could give the right. */
  void why(String entity, long id, Exchange exchange) throws IOException {
    Right right = new Right(exchange.parameters().text("right").orElse(Right.READ.name()));
    exchange.parameters().noMore();
    Caller caller = exchange.caller();
    records.catalog().entity(entity);
    if (!records.visible(caller, entity, Set.of(id)).contains(id)) {
      throw new Refusal(Problem.of(KernelProblem.NOT_FOUND));
    }
    List<Reason> reasons = records.why(caller, entity, id, right).orThrow();
    ObjectNode json = Json.object().put("right", right.name());
    ReasonJson.write(json.putArray("reasons"), reasons, records.catalog().roles());
    exchange.answer(200, json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
