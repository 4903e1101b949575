package youke.server.rest;

import tools.jackson.databind.node.ObjectNode;

/** One operation of an OpenAPI document, put together step by step. */
final class Operation {
  private final ObjectNode json = Json.object();
  private final ObjectNode responses = Json.object();

  Operation(String id, String tag, String summary) {
    json.put("operationId", id).put("summary", summary);
    json.putArray("tags").add(tag);
    json.putArray("parameters");
  }

  /** Takes a parameter of {@link CommonParts}. */
  Operation asks(String... names) {
    for (String name : names) {
      json.withArray("parameters").addObject().put("$ref", "#/components/parameters/" + name);
    }
    return this;
  }

  /** Strangers may ask it. */
  Operation open() {
    json.putArray("security");
    return this;
  }

  Operation takes(ObjectNode schema, boolean required) {
    ObjectNode body = json.putObject("requestBody").put("required", required);
    body.putObject("content").putObject("application/json").set("schema", schema);
    return this;
  }

  Operation answers(int status, String description, ObjectNode schema) {
    return answers(status, description, "application/json", schema);
  }

  Operation answers(int status, String description, String type, ObjectNode schema) {
    ObjectNode response =
        responses.putObject(Integer.toString(status)).put("description", description);
    response.putObject("content").putObject(type).set("schema", schema);
    return this;
  }

  /** Answers 200 with a file of one of these types. */
  Operation answersFile(String description, String... types) {
    ObjectNode content =
        responses.putObject("200").put("description", description).putObject("content");
    for (String type : types) {
      content.putObject(type);
    }
    return this;
  }

  /** Takes a file as it is. */
  Operation takesFile() {
    json.putObject("requestBody")
        .put("required", true)
        .putObject("content")
        .putObject("application/octet-stream");
    return this;
  }

  Operation answersNothing(int status, String description) {
    responses.putObject(Integer.toString(status)).put("description", description);
    return this;
  }

  /** Puts it at an address. */
  void at(ObjectNode paths, String path, String method) {
    responses.putObject("default").put("$ref", "#/components/responses/Problem");
    json.set("responses", responses);
    ObjectNode item = paths.get(path) instanceof ObjectNode found ? found : paths.putObject(path);
    item.set(method, json);
  }
}
