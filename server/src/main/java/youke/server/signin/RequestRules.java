package youke.server.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.server.HttpProblem;
import youke.server.ProblemJson;

/** Refuses what a browser was made to send by a foreign page, and what a token was not made for. */
final class RequestRules extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Problem> problem = problem(request);
    if (problem.isPresent()) {
      ProblemJson.write(request, response, Problems.of(problem.get()));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Optional<Problem> problem(HttpServletRequest request) {
    Optional<SignedIn> signedIn = SignedIn.of(request);
    if (signedIn.isPresent() && !signedIn.get().bySession()) {
      return TokenReach.beyond(signedIn.get(), request);
    }
    if (!OwnPages.sent(request)) {
      return Optional.of(Problem.of(HttpProblem.FOREIGN_PAGE));
    }
    return signedIn.flatMap(SignedIn::triedBy).isPresent() && !Trying.mayPass(request)
        ? Optional.of(Problem.of(SignInProblem.LOOKING_ONLY))
        : Optional.empty();
  }
}
