package youke.server.rest;

import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.model.Scope;
import youke.kernel.record.ActKind;
import youke.kernel.record.Undone;
import youke.kernel.store.NoticeTable;

/** The schemas that every entity shares. */
final class CommonSchemas {
  private CommonSchemas() {}

  static void write(ObjectNode all) {
    all.set("Id", Schema.text().put("pattern", "^[1-9][0-9]{0,17}$"));
    all.set("Decimal", Schema.text().put("pattern", "^-?[0-9]+(\\.[0-9]+)?$"));
    all.set(
        "Money",
        Schema.object(
            "amount",
            Schema.ref("Decimal"),
            "currency",
            Schema.text().put("pattern", "^[A-Z]{3}$")));
    all.set("Link", with(Schema.object("id", Schema.id()), "title", Schema.text()));
    all.set("Problem", problem());
    ObjectNode touched =
        Schema.object("entity", Schema.text(), "id", Schema.id(), "version", Schema.whole());
    all.set(
        "Written", Schema.object("act", Schema.id(), "id", Schema.id(), "version", Schema.whole()));
    all.set("Receipt", Schema.object("act", Schema.id(), "records", Schema.list(touched)));
    all.set("Counted", Schema.object("count", Schema.whole(), "capped", Schema.flag()));
    ObjectNode group = Schema.object("count", Schema.whole(), "totals", Schema.of("object"));
    all.set("Totals", Schema.object("groups", Schema.list(with(group, "key", Json.object()))));
    ObjectNode found =
        Schema.object("entity", Schema.text(), "id", Schema.id(), "title", Schema.text());
    with(found, "context", Schema.text());
    all.set("Found", Schema.object("found", Schema.list(found)));
    bulk(all);
    history(all);
    notices(all);
    all.set("Reasons", reasons());
    all.set("Reveal", Schema.object("field", Schema.text()));
    ObjectNode revealed = Schema.object("field", Schema.text(), "value", Json.object());
    all.set("Revealed", with(revealed, "act", Schema.id()));
    ObjectNode member = Schema.object();
    with(member, "person", Schema.ref("Link"));
    with(member, "organisation", Schema.ref("Link"));
    with(member, "role", Schema.text());
    with(member, "mayEdit", Schema.flag());
    with(member, "until", Schema.text("date-time"));
    all.set("Members", Schema.object("members", Schema.list(member)));
    acts(all);
    all.set("Batch", Schema.list(BatchSchema.step()));
  }

  private static ObjectNode with(ObjectNode object, String name, ObjectNode schema) {
    return Schema.with(object, name, schema, false);
  }

  private static ObjectNode problem() {
    ObjectNode one = Schema.object("code", Schema.text(), "message", Schema.text());
    with(one, "field", Schema.text());
    with(one, "parameter", Schema.text());
    with(one, "offset", Schema.whole());
    with(one, "row", Schema.whole());
    with(one, "column", Schema.text());
    with(one, "arguments", Schema.of("object"));
    ObjectNode problem =
        Schema.object(
            "type",
            Schema.text("uri"),
            "title",
            Schema.text(),
            "status",
            Schema.whole(),
            "detail",
            Schema.text(),
            "code",
            Schema.text(),
            "problems",
            Schema.list(one));
    return with(problem, "instance", Schema.text("uri"));
  }

  private static void bulk(ObjectNode all) {
    ObjectNode bulk = Schema.object();
    with(bulk, "ids", Schema.list(Schema.id()));
    with(bulk, "filter", Schema.text());
    with(bulk, "search", Schema.text());
    with(bulk, "change", Schema.of("object"));
    with(bulk, "delete", Schema.flag());
    with(bulk, "restore", Schema.flag());
    with(bulk, "action", Schema.text());
    with(bulk, "input", Schema.of("object"));
    all.set("Bulk", bulk);
    ObjectNode failed = Schema.object("id", Schema.id(), "problem", Schema.ref("Problem"));
    ObjectNode answer = Schema.object("done", Schema.whole(), "failed", Schema.list(failed));
    all.set("BulkAnswer", with(answer, "act", Schema.id()));
  }

  private static ObjectNode changed() {
    ObjectNode value = Schema.object("field", Schema.text());
    with(value, "masked", Schema.flag());
    with(value, "before", Json.object());
    return with(value, "after", Json.object());
  }

  private static ObjectNode change() {
    return Schema.oneOf("create", "change", "delete", "restore", "share", "reveal");
  }

  private static ObjectNode kind() {
    return Schema.oneOf(Arrays.stream(ActKind.values()).map(Enum::name).toList());
  }

  private static void history(ObjectNode all) {
    all.set("History", Schema.object("history", Schema.list(happening(Schema.object()))));
  }

  private static ObjectNode happening(ObjectNode happening) {
    Schema.with(happening, "act", Schema.id(), true);
    Schema.with(happening, "at", Schema.text("date-time"), true);
    Schema.with(happening, "kind", kind(), true);
    with(happening, "author", Schema.ref("Link"));
    with(happening, "onBehalfOf", Schema.ref("Link"));
    with(happening, "action", Schema.text());
    with(happening, "reason", Schema.text());
    with(happening, "undoneBy", Schema.id());
    Schema.with(happening, "change", change(), true);
    return Schema.with(happening, "values", Schema.list(changed()), true);
  }

  private static void notices(ObjectNode all) {
    all.set("Following", Schema.object("following", Schema.flag()));
    ObjectNode notice =
        Schema.object(
            "id",
            Schema.id(),
            "cause",
            Schema.oneOf(Arrays.stream(NoticeTable.Cause.values()).map(Enum::name).toList()),
            "entity",
            Schema.text(),
            "record",
            Schema.id(),
            "title",
            Schema.text(),
            "read",
            Schema.flag());
    with(notice, "in", Schema.text());
    with(notice, "records", Schema.whole());
    ObjectNode page = Schema.object("notices", Schema.list(happening(notice)));
    all.set("Notices", with(page, "next", Schema.id()));
    ObjectNode marks = Schema.object("read", Schema.flag());
    with(marks, "notices", Schema.list(Schema.id()));
    all.set("NoticeMarks", with(marks, "until", Schema.id()));
    all.set(
        "NoticesMarked",
        Schema.object("notices", Schema.list(Schema.id()), "unread", Schema.whole()));
    all.set("NoticeCount", Schema.object("unread", Schema.whole(), "more", Schema.flag()));
  }

  private static ObjectNode reasons() {
    ObjectNode reason =
        Schema.object(
            "kind", Schema.oneOf("role", "member", "ownerOf", "exclusive", "partOf", "noRole"));
    with(reason, "role", Schema.text());
    with(reason, "label", Schema.object("zh", Schema.text(), "en", Schema.text()));
    with(reason, "scope", Schema.oneOf(Arrays.stream(Scope.values()).map(Enum::name).toList()));
    with(reason, "link", Schema.text());
    with(reason, "entity", Schema.text());
    with(reason, "id", Schema.id());
    with(reason, "holds", Schema.flag());
    return Schema.object("right", Schema.text(), "reasons", Schema.list(reason));
  }

  private static ObjectNode act() {
    ObjectNode act =
        Schema.object(
            "id",
            Schema.id(),
            "at",
            Schema.text("date-time"),
            "kind",
            kind(),
            "records",
            Schema.whole());
    with(act, "author", Schema.ref("Link"));
    with(act, "action", Schema.text());
    with(act, "reason", Schema.text());
    with(act, "undoes", Schema.id());
    ObjectNode taken =
        Schema.object("entity", Schema.text(), "filter", Schema.text(), "search", Schema.text());
    with(taken, "label", Schema.object("zh", Schema.text(), "en", Schema.text()));
    with(act, "taken", taken);
    ObjectNode revealed =
        Schema.object("entity", Schema.text(), "record", Schema.id(), "field", Schema.text());
    with(revealed, "title", Schema.text());
    with(revealed, "label", Schema.object("zh", Schema.text(), "en", Schema.text()));
    with(revealed, "fieldLabel", Schema.object("zh", Schema.text(), "en", Schema.text()));
    with(act, "revealed", revealed);
    return with(act, "undoneBy", Schema.id());
  }

  private static void acts(ObjectNode all) {
    all.set("Acts", Schema.object("acts", Schema.list(act())));
    ObjectNode change =
        Schema.object(
            "entity",
            Schema.text(),
            "record",
            Schema.id(),
            "title",
            Schema.text(),
            "change",
            change(),
            "values",
            Schema.list(changed()));
    ObjectNode whole = Schema.with(act(), "changes", Schema.list(change), true);
    all.set("Act", with(whole, "next", Schema.id()));
    ObjectNode kept =
        Schema.object(
            "entity",
            Schema.text(),
            "id",
            Schema.id(),
            "why",
            Schema.oneOf(Arrays.stream(Undone.Why.values()).map(Enum::name).toList()));
    ObjectNode undone =
        Schema.object(
            "records", Schema.whole(), "kept", Schema.list(with(kept, "field", Schema.text())));
    all.set("Undone", with(undone, "act", Schema.id()));
  }
}
