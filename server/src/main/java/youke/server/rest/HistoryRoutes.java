package youke.server.rest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import youke.kernel.access.Caller;
import youke.kernel.model.Right;
import youke.kernel.model.Role;
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

  /** {@code GET /api/account/12/history?before=&limit=}, newest first. */
  void history(String entity, long id, Exchange exchange) throws IOException {
    Parameters parameters = exchange.parameters();
    Long before = parameters.id("before").orElse(null);
    int limit = parameters.number("limit", 1, 200, 50);
    parameters.noMore();
    Caller caller = exchange.caller();
    List<Happening> history = records.history(caller, entity, id, before, limit).orThrow();
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
    Map<String, Role> roles = records.catalog().roles();
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("right", right.name());
          json.writeName("reasons");
          json.writeStartArray();
          for (Reason reason : reasons) {
            json.writeStartObject();
            write(json, reason, roles);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Reason reason, Map<String, Role> roles) {
    switch (reason) {
      case Reason.ByRole(String role, var scope, boolean holds) -> {
        json.writeStringProperty("kind", "role");
        json.writeStringProperty("role", role);
        Optional.ofNullable(roles.get(role)).ifPresent(r -> Json.label(json, "label", r.label()));
        json.writeStringProperty("scope", scope.name());
        json.writeBooleanProperty("holds", holds);
      }
      case Reason.ByMembership(boolean holds) -> {
        json.writeStringProperty("kind", "member");
        json.writeBooleanProperty("holds", holds);
      }
      case Reason.ByOwnerOf(String link, boolean holds) -> {
        json.writeStringProperty("kind", "ownerOf");
        json.writeStringProperty("link", link);
        json.writeBooleanProperty("holds", holds);
      }
      case Reason.Exclusive() -> json.writeStringProperty("kind", "exclusive");
      case Reason.PartOf(String whole, long id) -> {
        json.writeStringProperty("kind", "partOf");
        json.writeStringProperty("entity", whole);
        Json.id(json, "id", id);
      }
      case Reason.NoRole() -> json.writeStringProperty("kind", "noRole");
    }
  }
}
