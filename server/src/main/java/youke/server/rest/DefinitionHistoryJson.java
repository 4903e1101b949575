package youke.server.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.definition.DefinitionJson;
import youke.kernel.definition.PastChange;
import youke.kernel.model.Entity;
import youke.kernel.record.Records;

/** Changes of definitions as JSON: who, when, what before and after. */
final class DefinitionHistoryJson {
  private DefinitionHistoryJson() {}

  static ObjectNode write(List<PastChange> changes, Records records, Caller caller) {
    Map<Long, String> names =
        records.titles(
            caller,
            Entity.PERSON,
            changes.stream().map(PastChange::author).filter(Objects::nonNull).distinct().toList());
    ObjectNode json = Json.object();
    ArrayNode all = json.putArray("changes");
    for (PastChange change : changes) {
      ObjectNode one = all.addObject().put("version", change.version());
      one.put("at", change.at().toString());
      author(one, change.author(), names);
      if (change.undoes() != null) {
        one.put("undoes", change.undoes());
      }
      ArrayNode items = one.putArray("items");
      for (PastChange.Item item : change.items()) {
        ObjectNode told = items.addObject().put("part", DefinitionRoutes.name(item.key().part()));
        told.put("entity", item.key().entity()).put("name", item.key().name());
        item.before().ifPresent(before -> told.set("before", DefinitionJson.write(before)));
        item.after().ifPresent(after -> told.set("after", DefinitionJson.write(after)));
      }
    }
    return json;
  }

  private static void author(ObjectNode one, @Nullable Long author, Map<Long, String> names) {
    if (author != null) {
      one.putObject("author")
          .put("id", Long.toString(author))
          .put("title", names.getOrDefault(author, ""));
    }
  }
}
