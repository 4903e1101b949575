package youke.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;

/** The parameters of a request's address: the known ones, every other refused by name. */
public final class QueryParameters {
  private QueryParameters() {}

  /** Refuses every parameter but these. */
  public static void only(HttpServletRequest request, String... known) {
    Set<String> allowed = Set.of(known);
    List<Problem> unknown =
        request.getParameterMap().keySet().stream()
            .filter(name -> !allowed.contains(name))
            .map(
                name ->
                    Problem.of(HttpProblem.UNKNOWN_QUERY, Place.text(name, 0)).with("name", name))
            .toList();
    if (!unknown.isEmpty()) {
      throw new Refusal(new Problems(unknown));
    }
  }

  /** A whole number, when the parameter is given. */
  public static OptionalLong number(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    if (value == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(value));
    } catch (NumberFormatException unreadable) {
      throw new Refusal(
          Problem.of(HttpProblem.WRONG_QUERY, Place.text(name, 0)).with("name", name));
    }
  }
}
