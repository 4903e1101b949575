package youke.kernel.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/**
 * A JSON object that somebody gave us. Each reader notes what is wrong with its place and answers
 * something harmless, so that one pass finds every mistake.
 */
final class Given {
  private final JsonNode json;
  private final String path;
  private final List<Problem> problems;
  private final Set<String> asked = new HashSet<>();

  private Given(JsonNode json, String path, List<Problem> problems) {
    this.json = json;
    this.path = path;
    this.problems = problems;
    if (!json.isObject()) {
      wrong(path, "对象 {}", "an object {}");
    }
  }

  static Given of(JsonNode json, String path, List<Problem> problems) {
    return new Given(json, path, problems);
  }

  /** A text that must be there; empty when it is not. */
  String text(String name) {
    JsonNode value = at(name);
    if (value.isMissingNode() || value.isNull()) {
      missing(name);
      return "";
    }
    return string(name, value);
  }

  Optional<String> textIfGiven(String name) {
    JsonNode value = at(name);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(string(name, value));
  }

  int number(String name, int otherwise) {
    JsonNode value = at(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      wrong(place(name), "整数", "a whole number");
      return otherwise;
    }
    return value.intValue();
  }

  boolean flag(String name) {
    JsonNode value = at(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      wrong(place(name), "是或否", "true or false");
    }
    return value.isBoolean() && value.booleanValue();
  }

  /** A label in both languages that must be there. */
  Label label(String name) {
    return object(name).map(Given::label).orElse(Label.of("", ""));
  }

  /** A label in both languages; empty texts when it is not given. */
  Label labelIfGiven(String name) {
    return at(name).isMissingNode() ? Label.of("", "") : label(name);
  }

  private Label label() {
    Label label = Label.of(text("zh"), text("en"));
    end();
    return label;
  }

  <E extends Enum<E>> E option(String name, Class<E> options, E otherwise) {
    Optional<String> code = textIfGiven(name);
    return code.map(given -> option(name, options, given).orElse(otherwise)).orElse(otherwise);
  }

  /** The members of an array of names; none when it is not given. */
  <E extends Enum<E>> Set<E> options(String name, Class<E> options) {
    Set<E> given = new HashSet<>();
    for (JsonNode one : array(name)) {
      option(name, options, string(name, one)).ifPresent(given::add);
    }
    return given;
  }

  private <E extends Enum<E>> Optional<E> option(String name, Class<E> options, String code) {
    for (E option : options.getEnumConstants()) {
      if (option.name().equals(code)) {
        return Optional.of(option);
      }
    }
    unlessMissing(name, KernelProblem.UNKNOWN_OPTION, code);
    return Optional.empty();
  }

  /** An object that must be there. */
  Optional<Given> object(String name) {
    JsonNode value = at(name);
    if (value.isMissingNode() || value.isNull()) {
      missing(name);
      return Optional.empty();
    }
    return Optional.of(new Given(value, place(name), problems));
  }

  boolean has(String name) {
    return !at(name).isMissingNode() && !at(name).isNull();
  }

  /** The objects of an array; none when it is not given. */
  List<Given> list(String name) {
    List<Given> all = new ArrayList<>();
    int index = 0;
    for (JsonNode one : array(name)) {
      all.add(new Given(one, place(name) + "[" + index++ + "]", problems));
    }
    return all;
  }

  /** The members of an array of texts; none when it is not given. */
  List<String> texts(String name) {
    return array(name).stream().map(one -> string(name, one)).toList();
  }

  private List<JsonNode> array(String name) {
    JsonNode value = at(name);
    if (!value.isMissingNode() && !value.isArray()) {
      wrong(place(name), "列表 []", "a list []");
    }
    List<JsonNode> all = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(all::add);
    }
    return all;
  }

  /** Notes a problem with a value, unless the value is missing, which was noted before. */
  void unlessMissing(String name, ProblemCode code, String value) {
    if (!value.isEmpty()) {
      problems.add(
          Problem.of(code, Place.field(place(name))).with("field", name).with("value", value));
    }
  }

  /** Nothing else may be given: what nobody asked for is refused by name. */
  void end() {
    if (json.isObject()) {
      for (String name : json.propertyNames()) {
        if (!asked.contains(name)) {
          problems.add(
              Problem.of(KernelProblem.UNKNOWN_PARAMETER, Place.field(place(name)))
                  .with("name", name));
        }
      }
    }
  }

  private JsonNode at(String name) {
    asked.add(name);
    return json.isObject() ? json.path(name) : MissingNode.getInstance();
  }

  private String string(String name, JsonNode value) {
    if (!value.isString()) {
      wrong(place(name), "文本", "a text");
      return "";
    }
    return value.stringValue();
  }

  private void missing(String name) {
    if (json.isObject()) {
      problems.add(
          Problem.of(KernelProblem.REQUIRED, Place.field(place(name))).with("field", name));
    }
  }

  private void wrong(String place, String zh, String en) {
    problems.add(
        Problem.of(KernelProblem.WRONG_TYPE, Place.field(place))
            .with("field", place)
            .with("expected", Label.of(zh, en)));
  }

  private String place(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
