package youke.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.signin.SignedIn;

/** One request to the REST door and its answer: who asks, with what, and how it is told. */
final class Exchange {
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final SignedIn signedIn;
  private @Nullable Parameters parameters;
  private byte @Nullable [] bytes;

  Exchange(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
    this.request = request;
    this.response = response;
    this.signedIn = signedIn;
  }

  SignedIn signedIn() {
    return signedIn;
  }

  Caller caller() {
    return signedIn.caller();
  }

  HttpServletRequest request() {
    return request;
  }

  HttpServletResponse response() {
    return response;
  }

  Parameters parameters() {
    Parameters read = parameters;
    if (read == null) {
      read = new Parameters(request.getQueryString());
      parameters = read;
    }
    return read;
  }

  /** The bytes of the body, read once. */
  byte[] bytes() throws IOException {
    byte[] read = bytes;
    if (read == null) {
      read = JsonBody.bytes(request);
      bytes = read;
    }
    return read;
  }

  /** The body, which must be a JSON object. */
  ObjectNode object() throws IOException {
    if (body() instanceof ObjectNode object) {
      return object;
    }
    throw shaped(RestProblem.NOT_AN_OBJECT);
  }

  /** As {@link #object}; no body at all is an empty object. */
  ObjectNode objectOrNothing() throws IOException {
    return bytes().length == 0 ? Json.object() : object();
  }

  /** The body, which must be a JSON array. */
  ArrayNode list() throws IOException {
    if (body() instanceof ArrayNode list) {
      return list;
    }
    throw shaped(RestProblem.NOT_A_LIST);
  }

  private JsonNode body() throws IOException {
    Media.mustBeJson(request);
    return JsonBody.read(bytes());
  }

  private static Refusal shaped(RestProblem problem) {
    return new Refusal(Problem.of(problem, Place.text("body", 0)).with("name", "body"));
  }

  /** The version in If-Match; empty when the header is absent or {@code *}. */
  Optional<Integer> expectedVersion() {
    return Tags.expected(request.getHeader("If-Match"));
  }

  /** Whether the asker has exactly this representation already. */
  boolean has(String tag) {
    return Tags.names(request.getHeader("If-None-Match"), tag);
  }

  /** The Idempotency-Key: 1 to 200 visible characters. */
  Optional<String> key() {
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return Optional.empty();
    }
    if (key.isEmpty() || key.length() > 200 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
      throw Tags.refused("Idempotency-Key");
    }
    return Optional.of(key);
  }

  void header(String name, String value) {
    response.setHeader(name, value);
  }

  /** Answers with JSON, written straight into the connection. */
  void answer(int status, Consumer<JsonGenerator> written) throws IOException {
    begin(status);
    Json.write(response.getOutputStream(), written);
  }

  void answer(int status, byte[] json) throws IOException {
    begin(status);
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  void answerNothing(int status) {
    response.setStatus(status);
  }

  private void begin(int status) {
    response.setStatus(status);
    response.setContentType("application/json");
  }
}
