package youke.server.rest;

import tools.jackson.databind.node.ObjectNode;

/** The parameters, the answer to all mistakes, and the ways to sign in of the OpenAPI document. */
final class CommonParts {
  private CommonParts() {}

  static void write(ObjectNode components) {
    ObjectNode parameters = components.putObject("parameters");
    query(parameters, "filter", "Condition in CEL, as amount > 100000", Schema.text());
    query(parameters, "search", "Words, pinyin, initials or a number", Schema.text());
    query(parameters, "bin", "The recycle bin instead of what is live", Schema.flag());
    query(
        parameters,
        "sort",
        "Field paths with commas between, a minus for descending",
        Schema.text());
    query(parameters, "fields", "Field paths with commas between; * for all", Schema.text());
    query(parameters, "limit", "Records at most", bounded(1, 500));
    query(parameters, "after", "Where the last page ended", Schema.text());
    query(parameters, "format", "The kind of table", Schema.oneOf("csv", "xlsx"));
    query(parameters, "name", "Name of the file", Schema.text());
    query(parameters, "shown", "A picture is shown, not saved", Schema.flag());
    query(parameters, "behind", "Number of the row behind which to begin", Schema.whole());
    query(parameters, "most", "How far to count", bounded(1, 1_000_000));
    query(parameters, "by", "Field path whose values make the groups", Schema.text());
    query(
        parameters,
        "per",
        "Which values share a group: those of a month, or of a step of 1, 2, 5, 10, 20, 50 and so on",
        Schema.oneOf("month", "magnitude"));
    query(parameters, "totals", "As sum(amount),avg(probability); also min, max", Schema.text());
    query(parameters, "before", "Id of the act or line before which to begin", Schema.id());
    query(parameters, "person", "Id of a person", Schema.text());
    query(parameters, "beyond", "Id of the record after which to begin", Schema.id());
    query(parameters, "right", "Name of a right; read when not given", Schema.text());
    query(parameters, "reason", "Why it is done, kept in the history", Schema.text());
    query(parameters, "preview", "Only say what it would come to", Schema.flag());
    query(parameters, "changes", "Leaves out who had masked values shown", Schema.flag());
    query(parameters, "unread", "Only what one has not read", Schema.flag());
    query(parameters, "q", "What was typed", Schema.text());
    parameter(parameters, "recordId", "query", "id", "Id of the record", Schema.id());
    query(parameters, "entity", "Name of an entity", Schema.text());
    query(parameters, "entities", "Names of entities with commas between", Schema.text());
    parameter(parameters, "id", "path", "id", "Id of the record", Schema.id())
        .put("required", true);
    path(parameters, "upload", "Id of a table that was brought", Schema.id());
    path(parameters, "entity", "Name of an entity", Schema.text());
    header(parameters, "ifMatch", "If-Match", "ETag of the version that was seen");
    header(parameters, "ifNoneMatch", "If-None-Match", "ETag of what one has already");
    header(
        parameters,
        "idempotencyKey",
        "Idempotency-Key",
        "The same request under the same key is done once, for 24 hours");
    header(parameters, "lastEventId", "Last-Event-ID", "Where the last stream ended");
    components
        .putObject("responses")
        .putObject("Problem")
        .put("description", "What stands in the way.")
        .putObject("content")
        .putObject("application/problem+json")
        .set("schema", Schema.ref("Problem"));
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes.putObject("token").put("type", "http").put("scheme", "bearer");
    schemes
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "youke_session");
  }

  private static ObjectNode bounded(int least, int most) {
    return Schema.whole().put("minimum", least).put("maximum", most);
  }

  private static void query(ObjectNode all, String name, String description, ObjectNode schema) {
    parameter(all, name, "query", name, description, schema);
  }

  private static void path(ObjectNode all, String name, String description, ObjectNode schema) {
    parameter(all, name, "path", name, description, schema).put("required", true);
  }

  private static void header(ObjectNode all, String key, String name, String description) {
    parameter(all, key, "header", name, description, Schema.text());
  }

  private static ObjectNode parameter(
      ObjectNode all, String key, String in, String name, String description, ObjectNode schema) {
    ObjectNode parameter = all.putObject(key);
    parameter.put("name", name).put("in", in).put("description", description);
    parameter.set("schema", schema);
    return parameter;
  }
}
