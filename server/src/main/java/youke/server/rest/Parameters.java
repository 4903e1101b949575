package youke.server.rest;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.kernel.problem.Refusal;
import youke.server.HttpProblem;

/**
 * The parameters behind the question mark of an address. A route asks for those that it knows and
 * then says {@link #noMore}: whatever is left is refused by its name.
 */
final class Parameters {
  private final Map<String, String> given = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * @param query as it stands in the address, or null
   */
  Parameters(@Nullable String query) {
    if (query == null) {
      return;
    }
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        take(pair);
      }
    }
  }

  private void take(String pair) {
    int equals = pair.indexOf('=');
    String name = decoded(equals < 0 ? pair : pair.substring(0, equals), "?");
    String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), name);
    if (given.put(name, value) != null) {
      throw refused(HttpProblem.WRONG_QUERY, name);
    }
  }

  private static String decoded(String raw, String name) {
    return Texts.unescaped(raw)
        .filter(Texts::isWhole)
        .orElseThrow(() -> refused(HttpProblem.WRONG_QUERY, name));
  }

  Optional<String> text(String name) {
    asked.add(name);
    return Optional.ofNullable(given.get(name)).filter(value -> !value.isEmpty());
  }

  /** The items of a list with commas between them; empty when not given. */
  List<String> items(String name) {
    return text(name).map(all -> List.of(all.split(",", -1))).orElse(List.of());
  }

  /** A number within bounds, both included. */
  int number(String name, int least, int most, int otherwise) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // told below
    }
    throw refused(HttpProblem.WRONG_QUERY, name);
  }

  /** The id of a record or act. */
  Optional<Long> id(String name) {
    return text(name).map(text -> Address.id(text).orElseThrow(() -> wrong(name)));
  }

  /** {@code true} or {@code false}; false when not given. */
  boolean flag(String name) {
    return switch (text(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused(HttpProblem.WRONG_QUERY, name);
    };
  }

  /** Refuses by name what nobody has asked for. */
  void noMore() {
    for (String name : given.keySet()) {
      if (!asked.contains(name)) {
        throw refused(HttpProblem.UNKNOWN_QUERY, name);
      }
    }
  }

  static Refusal wrong(String name) {
    return refused(HttpProblem.WRONG_QUERY, name);
  }

  private static Refusal refused(ProblemCode code, String name) {
    return new Refusal(Problem.of(code, Place.text(name, 0)).with("name", name));
  }
}
