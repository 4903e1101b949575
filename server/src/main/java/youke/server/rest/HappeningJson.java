package youke.server.rest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import youke.kernel.access.Caller;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.record.Happening;
import youke.kernel.record.Records;

/**
 * Entries of a history as JSON, with the titles of the records that the values point to, where the
 * reader may see them.
 */
final class HappeningJson {
  private final Map<String, Map<Long, String>> titles;

  private HappeningJson(Map<String, Map<Long, String>> titles) {
    this.titles = titles;
  }

  static HappeningJson of(List<Happening> happenings, Records records, Caller caller) {
    Map<String, Set<Long>> pointed = new HashMap<>();
    for (Happening happening : happenings) {
      for (Happening.Value value : happening.values()) {
        if (value.field() instanceof Link<?, ?> link) {
          Stream.of(value.before(), value.after())
              .filter(Ref.class::isInstance)
              .map(Ref.class::cast)
              .forEach(
                  ref ->
                      pointed.computeIfAbsent(link.target(), _ -> new HashSet<>()).add(ref.id()));
        }
      }
    }
    Map<String, Map<Long, String>> titles = new HashMap<>();
    pointed.forEach((entity, ids) -> titles.put(entity, records.titles(caller, entity, ids)));
    return new HappeningJson(titles);
  }

  void members(JsonGenerator json, Happening happening) {
    Json.id(json, "act", happening.act());
    json.writeStringProperty("at", happening.at().toString());
    happening.author().ifPresent(person -> Json.value(json, "author", person));
    happening.onBehalfOf().ifPresent(person -> Json.value(json, "onBehalfOf", person));
    json.writeStringProperty("kind", happening.kind());
    happening.action().ifPresent(action -> json.writeStringProperty("action", action));
    happening.reason().ifPresent(reason -> json.writeStringProperty("reason", reason));
    happening.undoneBy().ifPresent(act -> Json.id(json, "undoneBy", act));
    change(json, happening);
  }

  /** Only what became of the record, where the act stands elsewhere. */
  void change(JsonGenerator json, Happening happening) {
    json.writeStringProperty("change", happening.change());
    json.writeName("values");
    json.writeStartArray();
    for (Happening.Value value : happening.values()) {
      json.writeStartObject();
      json.writeStringProperty("field", value.field().name());
      if (value.visibility().isMasked()) {
        json.writeBooleanProperty("masked", true);
      } else {
        Json.value(json, "before", titled(value, value.before()));
        Json.value(json, "after", titled(value, value.after()));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private @Nullable Object titled(Happening.Value value, @Nullable Object end) {
    if (!(value.field() instanceof Link<?, ?> link) || !(end instanceof Ref ref)) {
      return end;
    }
    String title = titles.getOrDefault(link.target(), Map.of()).get(ref.id());
    return title == null || title.isEmpty() ? ref : new Ref(ref.id(), title);
  }
}
