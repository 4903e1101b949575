package youke.server.rest;

import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.model.Visibility;

/** The recycle bin, the book's settings and access in the OpenAPI document. */
final class BookPaths {
  private BookPaths() {}

  static void write(ObjectNode paths) {
    new Operation("recycleBin", "recycle bin", "What one may restore, the last deleted first")
        .asks("entities", "limit", "after")
        .answers(200, "The records.", Schema.ref("RecycleBin"))
        .at(paths, "/api/recycle-bin", "get");
    new Operation("settings", "settings", "What is set for the book")
        .answers(200, "The settings.", Schema.ref("Settings"))
        .at(paths, "/api/settings", "get");
    ObjectNode change =
        Schema.with(Schema.object(), "binDays", Schema.nullable(Schema.whole()), false);
    new Operation("changeSettings", "settings", "Set something for the book")
        .takes(change, true)
        .answers(200, "The settings.", Schema.ref("Settings"))
        .at(paths, "/api/settings", "patch");
    new Operation("accessMatrix", "access", "What each role may do and see")
        .answers(200, "The matrix.", Schema.ref("AccessMatrix"))
        .at(paths, "/api/access:matrix", "get");
    new Operation("accessWhy", "access", "Why a person has a right on a record, or has not")
        .asks("person", "entity", "recordId", "right")
        .answers(200, "Whether and why.", Schema.ref("AccessReasons"))
        .at(paths, "/api/access:why", "get");
    new Operation("accessExports", "access", "Who took which list out of the house, newest first")
        .asks("before", "limit")
        .answers(200, "The acts.", Schema.ref("Acts"))
        .at(paths, "/api/access:exports", "get");
    new Operation("accessReveals", "access", "Who had which masked value shown, newest first")
        .asks("before", "limit")
        .answers(200, "The acts.", Schema.ref("Acts"))
        .at(paths, "/api/access:reveals", "get");
  }

  static void schemas(ObjectNode all) {
    ObjectNode binned =
        Schema.object(
            "entity",
            Schema.text(),
            "id",
            Schema.id(),
            "title",
            Schema.text(),
            "act",
            Schema.id(),
            "deletedAt",
            Schema.text("date-time"));
    Schema.with(binned, "deletedBy", Schema.ref("Link"), false);
    Schema.with(binned, "purgedAt", Schema.text("date-time"), false);
    ObjectNode bin = Schema.object("records", Schema.list(binned));
    all.set("RecycleBin", Schema.with(bin, "next", Schema.text(), false));
    ObjectNode settings = Schema.object("binDays", Schema.nullable(Schema.whole()));
    Schema.with(settings, "setBy", Schema.ref("Link"), false);
    all.set("Settings", Schema.with(settings, "setAt", Schema.text("date-time"), false));
    matrix(all);
    ObjectNode reasons =
        Schema.object(
            "right", Schema.text(),
            "allowed", Schema.flag(),
            "reasons", Schema.list(Schema.of("object")),
            "fields", Schema.of("object").set("additionalProperties", level()));
    all.set("AccessReasons", reasons);
  }

  private static ObjectNode level() {
    return Schema.oneOf(Arrays.stream(Visibility.values()).map(Enum::name).toList());
  }

  private static void matrix(ObjectNode all) {
    ObjectNode label = Schema.object("zh", Schema.text(), "en", Schema.text());
    ObjectNode role =
        Schema.object(
            "name", Schema.text(),
            "label", label,
            "standard", Schema.flag(),
            "active", Schema.flag());
    Schema.with(role, "id", Schema.id(), false);
    ObjectNode field =
        Schema.object(
            "name", Schema.text(),
            "label", label.deepCopy(),
            "sensitive", Schema.flag(),
            "levels", Schema.of("object").set("additionalProperties", level()));
    ObjectNode entity =
        Schema.object(
            "name",
            Schema.text(),
            "label",
            label.deepCopy(),
            "many",
            label.deepCopy(),
            "owned",
            Schema.flag(),
            "rights",
            Schema.list(Schema.object("name", Schema.text(), "label", label.deepCopy())),
            "fields",
            Schema.list(field));
    Schema.with(entity, "partOf", Schema.text(), false);
    ObjectNode grant =
        Schema.object(
            "role", Schema.text(),
            "entity", Schema.text(),
            "right", Schema.text(),
            "scope", Schema.text());
    all.set(
        "AccessMatrix",
        Schema.object(
            "roles", Schema.list(role),
            "entities", Schema.list(entity),
            "grants", Schema.list(grant)));
  }
}
