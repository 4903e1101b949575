package youke.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what goes wrong before a route is reached, as {@link ProblemAdvice} does inside one. */
public final class ProblemFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException raised) {
      if (response.isCommitted() || RequestProblems.clientLeft(raised)) {
        throw raised;
      }
      ProblemJson.write(request, response, RequestProblems.of(raised, request));
    }
  }
}
