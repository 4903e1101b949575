package youke.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.HttpProblem;
import youke.server.ProblemAdvice;
import youke.server.signin.SignedIn;

/**
 * Leads requests for entities, whatever the catalog holds at that moment, to their routes; what is
 * no route of the REST door is left to others.
 */
final class RestMapping implements HandlerMapping, Ordered {
  private final Routes routes;
  private final ProblemAdvice problems;

  RestMapping(Routes routes, ProblemAdvice problems) {
    this.routes = routes;
    this.problems = problems;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) {
    return Address.of(request.getServletPath())
        .flatMap(routes::find)
        .map(route -> new HandlerExecutionChain(handler(route)))
        .orElse(null);
  }

  private HttpRequestHandler handler(Route route) {
    return (request, response) -> {
      try {
        answer(route, request, response);
      } catch (Exception | StackOverflowError raised) {
        problems.answer(raised, request, response);
      }
    };
  }

  private static void answer(Route route, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String method = request.getMethod();
    SignedIn signedIn =
        SignedIn.of(request).orElseThrow(() -> new Refusal(Problem.of(HttpProblem.NOT_SIGNED_IN)));
    Optional<Route.Answer> answer = route.answer(method);
    if (answer.isEmpty()) {
      response.setHeader("Allow", route.allowed());
      if (method.equals("OPTIONS")) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return;
      }
      throw new Refusal(Problem.of(HttpProblem.METHOD_NOT_ALLOWED).with("method", method));
    }
    if (route.type().isConcrete()) {
      Media.mustTake(request.getHeader("Accept"), route.type());
    }
    answer.get().to(new Exchange(request, response, signedIn));
  }
}
