package youke.server.rest;

import tools.jackson.databind.node.ObjectNode;

/** The schema of a step of a batch: one of five shapes. */
final class BatchSchema {
  private BatchSchema() {}

  static ObjectNode step() {
    ObjectNode create = verb("create");
    Schema.with(create, "as", Schema.text(), false);
    Schema.with(create, "values", Schema.of("object"), true);
    ObjectNode change = version(named(verb("change")));
    Schema.with(change, "values", Schema.of("object"), true);
    ObjectNode act = version(named(verb("do")));
    Schema.with(act, "action", Schema.text(), true);
    Schema.with(act, "input", Schema.of("object"), false);
    ObjectNode step = Json.object();
    step.putArray("oneOf")
        .add(create)
        .add(change)
        .add(version(named(verb("delete"))))
        .add(named(verb("restore")))
        .add(act);
    return step;
  }

  private static ObjectNode verb(String verb) {
    return Schema.object(verb, Schema.text().put("description", "Name of the entity"));
  }

  private static ObjectNode named(ObjectNode step) {
    ObjectNode id = Schema.text().put("description", "Id, or $name of a record made before");
    return Schema.with(step, "id", id, true);
  }

  private static ObjectNode version(ObjectNode step) {
    return Schema.with(step, "version", Schema.whole(), false);
  }
}
