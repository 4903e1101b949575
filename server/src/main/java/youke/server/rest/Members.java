package youke.server.rest;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.kernel.problem.Refusal;
import youke.server.HttpProblem;

/**
 * The members of a JSON object of the door's own: a route takes those that it knows and then says
 * {@link #noMore}.
 */
final class Members {
  private final ObjectNode object;
  private final String path;
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * @param path of the object in the body, ending in a point, or empty
   */
  Members(ObjectNode object, String path) {
    this.object = object;
    this.path = path;
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  Optional<JsonNode> find(String name) {
    asked.add(name);
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  Optional<String> text(String name) {
    return find(name)
        .map(
            node -> {
              if (node.isString()) {
                return node.stringValue();
              }
              throw wrong(name);
            });
  }

  /** A whole number from 1 on. */
  @Nullable Integer version() {
    return find("version")
        .map(
            node -> {
              if (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() > 0) {
                return node.intValue();
              }
              throw wrong("version");
            })
        .orElse(null);
  }

  /** False when not given. */
  boolean flag(String name) {
    return find(name)
        .map(
            node -> {
              if (node.isBoolean()) {
                return node.booleanValue();
              }
              throw wrong(name);
            })
        .orElse(false);
  }

  /** Refuses anything but {@code true}. */
  void mustBeTrue(String name) {
    if (find(name).filter(node -> node.isBoolean() && node.booleanValue()).isEmpty()) {
      throw wrong(name);
    }
  }

  Optional<ObjectNode> object(String name) {
    return find(name)
        .map(
            node -> {
              if (node instanceof ObjectNode found) {
                return found;
              }
              throw refused(RestProblem.NOT_AN_OBJECT, name);
            });
  }

  Optional<ArrayNode> list(String name) {
    return find(name)
        .map(
            node -> {
              if (node instanceof ArrayNode found) {
                return found;
              }
              throw refused(RestProblem.NOT_A_LIST, name);
            });
  }

  <T> T needed(Optional<T> found, String name) {
    return found.orElseThrow(() -> refused(RestProblem.MISSING_PROPERTY, name));
  }

  /** Refuses by name what nobody has asked for. */
  void noMore() {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!asked.contains(member.getKey())) {
        throw refused(HttpProblem.UNKNOWN_PROPERTY, member.getKey());
      }
    }
  }

  Refusal wrong(String name) {
    return refused(HttpProblem.WRONG_PROPERTY, name);
  }

  Refusal refused(ProblemCode code, String name) {
    return new Refusal(Problem.of(code, place(name)).with("name", name));
  }

  Place place(String name) {
    return Place.field(path + name);
  }
}
