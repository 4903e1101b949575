package youke.server.rest;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.problem.Outcome;
import youke.kernel.record.ActLine;

/** Acts as the REST door tells them. */
final class ActJson {
  private ActJson() {}

  /** Some acts, newest first, before an act (null: from the newest), so many at most. */
  interface Acts {
    Outcome<List<ActLine>> read(Caller caller, @Nullable Long before, int limit);
  }

  /** Answers {@code ?before=&limit=} with {@code {"acts":[...]}}. */
  static void list(Exchange exchange, Catalog catalog, Acts asked) throws IOException {
    Long before = exchange.parameters().id("before").orElse(null);
    int limit = exchange.parameters().number("limit", 1, 200, 50);
    exchange.parameters().noMore();
    List<ActLine> acts = asked.read(exchange.caller(), before, limit).orThrow();
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeName("acts");
          json.writeStartArray();
          for (ActLine act : acts) {
            json.writeStartObject();
            members(json, catalog, act);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  static void members(JsonGenerator json, Catalog catalog, ActLine act) {
    Json.id(json, "id", act.id());
    json.writeStringProperty("at", act.at().toString());
    act.author().ifPresent(person -> Json.value(json, "author", person));
    json.writeStringProperty("kind", act.kind());
    act.action().ifPresent(action -> json.writeStringProperty("action", action));
    act.reason().ifPresent(reason -> json.writeStringProperty("reason", reason));
    act.undoes().ifPresent(other -> Json.id(json, "undoes", other));
    act.undoneBy().ifPresent(other -> Json.id(json, "undoneBy", other));
    json.writeNumberProperty("records", act.records());
    act.taken()
        .ifPresent(
            taken -> {
              json.writeName("taken");
              json.writeStartObject();
              json.writeStringProperty("entity", taken.entity());
              catalog
                  .find(taken.entity())
                  .ifPresent(entity -> Json.label(json, "label", entity.many()));
              json.writeStringProperty("filter", taken.filter());
              json.writeStringProperty("search", taken.search());
              json.writeEndObject();
            });
    act.revealed().ifPresent(revealed -> revealed(json, catalog, revealed));
  }

  private static void revealed(JsonGenerator json, Catalog catalog, ActLine.Revealed revealed) {
    json.writeName("revealed");
    json.writeStartObject();
    json.writeStringProperty("entity", revealed.entity());
    Json.id(json, "record", revealed.record());
    revealed.title().ifPresent(title -> json.writeStringProperty("title", title));
    json.writeStringProperty("field", revealed.field());
    catalog
        .find(revealed.entity())
        .ifPresent(
            entity -> {
              Json.label(json, "label", entity.label());
              entity
                  .field(revealed.field())
                  .ifPresent(field -> Json.label(json, "fieldLabel", field.label()));
            });
    json.writeEndObject();
  }
}
