package youke.server.rest;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of JSON Schema (2020-12), as OpenAPI 3.1 holds them. */
final class Schema {
  private Schema() {}

  static ObjectNode of(String type) {
    return Json.object().put("type", type);
  }

  static ObjectNode text() {
    return of("string");
  }

  static ObjectNode text(String format) {
    return text().put("format", format);
  }

  static ObjectNode id() {
    return ref("Id");
  }

  static ObjectNode whole() {
    return of("integer");
  }

  static ObjectNode flag() {
    return of("boolean");
  }

  static ObjectNode list(ObjectNode of) {
    return of("array").set("items", of);
  }

  static ObjectNode oneOf(List<String> values) {
    ObjectNode schema = text();
    values.forEach(schema.putArray("enum")::add);
    return schema;
  }

  static ObjectNode oneOf(String... values) {
    return oneOf(List.of(values));
  }

  static ObjectNode ref(String name) {
    return Json.object().put("$ref", "#/components/schemas/" + name);
  }

  /** The same, or null. */
  static ObjectNode nullable(ObjectNode schema) {
    if (schema.has("type") && !schema.has("enum")) {
      ArrayNode types = Json.object().putArray("type");
      types.add(schema.path("type").stringValue()).add("null");
      schema.set("type", types);
      return schema;
    }
    ObjectNode both = Json.object();
    both.putArray("anyOf").add(schema).add(of("null"));
    return both;
  }

  /** An object that has no members but those added by {@link #with}. */
  static ObjectNode object() {
    ObjectNode schema = of("object");
    schema.putObject("properties");
    schema.put("additionalProperties", false);
    return schema;
  }

  /** The object with one more member. */
  static ObjectNode with(ObjectNode object, String name, ObjectNode schema, boolean required) {
    properties(object).set(name, schema);
    if (required) {
      required(object).add(name);
    }
    return object;
  }

  /** The object with members that are always there. */
  static ObjectNode object(Object... namesAndSchemas) {
    ObjectNode object = object();
    for (int i = 0; i < namesAndSchemas.length; i += 2) {
      with(object, (String) namesAndSchemas[i], (ObjectNode) namesAndSchemas[i + 1], true);
    }
    return object;
  }

  private static ObjectNode properties(ObjectNode object) {
    return (ObjectNode) object.get("properties");
  }

  private static ArrayNode required(ObjectNode object) {
    return object.get("required") instanceof ArrayNode found ? found : object.putArray("required");
  }
}
