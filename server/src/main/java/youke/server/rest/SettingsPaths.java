package youke.server.rest;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.definition.Definition.Part;
import youke.kernel.definition.DefinitionFile;

/** Administration and settings in the OpenAPI document. */
final class SettingsPaths {
  private SettingsPaths() {}

  static void write(ObjectNode paths) {
    definitions(paths);
    own(paths);
    BookPaths.write(paths);
  }

  static void schemas(ObjectNode all) {
    ownSchemas(all);
    BookPaths.schemas(all);
    all.set("Definitions", lists(Schema.object("version", Schema.whole())));
    ObjectNode key =
        Schema.object(
            "part",
            Schema.oneOf(Arrays.stream(Part.values()).map(DefinitionRoutes::name).toList()));
    ObjectNode removed = key.deepCopy();
    Schema.with(removed, "entity", Schema.text(), false);
    Schema.with(removed, "name", Schema.text(), false);
    ObjectNode change = Schema.object("basis", Schema.whole());
    Schema.with(change, "remove", Schema.list(removed), false);
    for (Part part : Part.values()) {
      Schema.with(change, DefinitionFile.listName(part), Schema.list(Schema.of("object")), false);
    }
    all.set("DefinitionChange", change);
    ObjectNode item = key.deepCopy();
    Schema.with(item, "entity", Schema.text(), true);
    Schema.with(item, "name", Schema.text(), true);
    ObjectNode difference = item.deepCopy();
    Schema.with(item, "before", Schema.of("object"), false);
    Schema.with(item, "after", Schema.of("object"), false);
    ObjectNode past =
        Schema.object(
            "version", Schema.whole(), "at", Schema.text("date-time"), "items", Schema.list(item));
    Schema.with(past, "author", Schema.ref("Link"), false);
    Schema.with(past, "undoes", Schema.whole(), false);
    all.set("DefinitionHistory", Schema.object("changes", Schema.list(past)));
    Schema.with(
        difference,
        "effect",
        Schema.oneOf(Arrays.stream(DefinitionFile.Effect.values()).map(Enum::name).toList()),
        true);
    Schema.with(difference, "here", Schema.of("object"), false);
    Schema.with(difference, "file", Schema.of("object"), false);
    all.set(
        "DefinitionDifferences",
        Schema.object("version", Schema.whole(), "differences", Schema.list(difference)));
    all.set("DefinitionVersion", Schema.object("version", Schema.whole()));
  }

  private static ObjectNode lists(ObjectNode object) {
    for (Part part : Part.values()) {
      Schema.with(object, DefinitionFile.listName(part), Schema.list(Schema.of("object")), true);
    }
    return object;
  }

  private static void definitions(ObjectNode paths) {
    String tag = "definitions";
    new Operation("definitions", tag, "What administrators of the system have defined")
        .answers(200, "The definitions.", Schema.ref("Definitions"))
        .at(paths, "/api/definitions", "get");
    new Operation("define", tag, "Define, all of it or none")
        .asks("preview")
        .takes(Schema.ref("DefinitionChange"), true)
        .answers(200, "In force.", Schema.ref("DefinitionVersion"))
        .at(paths, "/api/definitions", "post");
    new Operation("definedCatalog", tag, "The catalog whole, whoever may use it")
        .answers(200, "The catalog.", Schema.of("object"))
        .at(paths, "/api/definitions:catalog", "get");
    new Operation("definitionHistory", tag, "Who defined what, newest first")
        .asks("before", "limit")
        .answers(200, "The changes.", Schema.ref("DefinitionHistory"))
        .at(paths, "/api/definitions:history", "get");
    new Operation("undoDefinition", tag, "Take the change back that made this version")
        .asks("id")
        .answers(200, "Taken back.", Schema.ref("DefinitionVersion"))
        .at(paths, "/api/definitions/{id}:undo", "post");
    new Operation("exportDefinitions", tag, "All definitions as one file")
        .answers(200, "The file.", Schema.of("object"))
        .at(paths, "/api/definitions:export", "get");
    new Operation("importDefinitions", tag, "Take the definitions of a file in")
        .asks("preview")
        .takes(Schema.of("object"), true)
        .answers(200, "What it is to each definition.", Schema.ref("DefinitionDifferences"))
        .at(paths, "/api/definitions:import", "post");
  }

  private static void own(ObjectNode paths) {
    String tag = "settings";
    new Operation("preferences", tag, "How one wants to work")
        .answers(200, "The preferences.", Schema.ref("Preferences"))
        .at(paths, "/api/preferences", "get");
    new Operation("changePreferences", tag, "Change some; null goes back to how it came")
        .takes(Schema.ref("PreferenceChange"), true)
        .answers(200, "The preferences.", Schema.ref("Preferences"))
        .at(paths, "/api/preferences", "patch");
    new Operation("views", tag, "Lists as people arranged them: one's own, and those shared")
        .asks("entity")
        .answers(200, "The views.", Schema.object("views", Schema.list(Schema.ref("View"))))
        .at(paths, "/api/views", "get");
    ObjectNode made =
        Schema.object("entity", Schema.text(), "name", Schema.text(), "state", Schema.of("object"));
    new Operation("makeView", tag, "Keep a list as it is arranged")
        .takes(made, true)
        .answers(201, "Kept.", Schema.ref("Written"))
        .at(paths, "/api/views", "post");
    new Operation("view", tag, "One view")
        .asks("id")
        .answers(200, "The view.", Schema.ref("View"))
        .at(paths, "/api/views/{id}", "get");
    ObjectNode change = Schema.object();
    Schema.with(change, "name", Schema.text(), false);
    Schema.with(change, "state", Schema.of("object"), false);
    new Operation("changeView", tag, "Change a view")
        .asks("id", "ifMatch")
        .takes(change, true)
        .answers(200, "Changed.", Schema.ref("Written"))
        .at(paths, "/api/views/{id}", "patch");
    new Operation("deleteView", tag, "Delete a view")
        .asks("id", "ifMatch")
        .answers(200, "Deleted.", Schema.ref("Written"))
        .at(paths, "/api/views/{id}", "delete");
    new Operation("restoreView", tag, "Bring a deleted view back")
        .asks("id")
        .answers(200, "There again.", Schema.ref("Written"))
        .at(paths, "/api/views/{id}:restore", "post");
    new Operation("viewMembers", tag, "With whom a view is shared")
        .asks("id")
        .answers(200, "With whom.", Schema.ref("Members"))
        .at(paths, "/api/views/{id}/members", "get");
    new Operation("shareView", tag, "Share a view with these, in the place of those before")
        .asks("id")
        .takes(Schema.object("members", Schema.list(Schema.of("object"))), true)
        .answers(200, "Shared.", Schema.ref("Receipt"))
        .at(paths, "/api/views/{id}/members", "put");
    new Operation("owned", "people", "How many records of each entity a person owns")
        .asks("id")
        .answers(200, "The numbers.", Schema.object("owned", Schema.list(owned())))
        .at(paths, "/api/employee/{id}/owned", "get");
    new Operation("handOver", "people", "Hand all that a person owns to another, as one act")
        .asks("id", "reason")
        .takes(Schema.object("to", Schema.id()), true)
        .answers(200, "Handed over.", Schema.object("act", Schema.id(), "records", Schema.whole()))
        .at(paths, "/api/employee/{id}:handOver", "post");
  }

  private static ObjectNode owned() {
    return Schema.object(
        "entity",
        Schema.text(),
        "count",
        Schema.whole(),
        "label",
        Schema.object("zh", Schema.text(), "en", Schema.text()));
  }

  private static void ownSchemas(ObjectNode all) {
    ObjectNode preferences =
        Schema.object(
            "language", Schema.oneOf("zh", "en"),
            "zone", Schema.text(),
            "theme", Schema.oneOf("system", "light", "dark"),
            "density", Schema.oneOf("comfortable", "compact"),
            "shortcuts", Schema.flag(),
            "views", Schema.of("object"),
            "screen", Schema.of("object"));
    all.set("Preferences", preferences);
    ObjectNode change = Schema.object();
    preferences
        .path("properties")
        .properties()
        .forEach(one -> Schema.with(change, one.getKey(), anyOrNull(one.getValue()), false));
    all.set("PreferenceChange", change);
    all.set(
        "View",
        Schema.object(
            "id", Schema.id(),
            "version", Schema.whole(),
            "name", Schema.text(),
            "entity", Schema.text(),
            "state", Schema.of("object"),
            "owner", Schema.ref("Link"),
            "own", Schema.flag(),
            "mayEdit", Schema.flag(),
            "default", Schema.flag(),
            "favourite", Schema.flag()));
  }

  private static ObjectNode anyOrNull(JsonNode schema) {
    return Schema.nullable((ObjectNode) schema.deepCopy());
  }
}
