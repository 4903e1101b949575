package youke.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The few requests that strangers may make: the pages themselves, and what it takes to come in.
 * Everything else, known or not, asks to sign in first.
 */
final class OpenRoutes implements RequestMatcher {
  private static final Set<String> ALWAYS =
      Set.of(
          "GET /api/health", "POST /api/sign-in", "POST /api/sign-in/totp", "POST /api/password");
  private static final Set<String> PRACTICE =
      Set.of("GET /api/practice/people", "POST /api/practice/sign-in");

  private final boolean practice;

  OpenRoutes(boolean practice) {
    this.practice = practice;
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    String method = request.getMethod();
    String address = request.getRequestURI();
    if (isApi(address) || isApi(decoded(request))) {
      String route = method + " " + address;
      return ALWAYS.contains(route) || (practice && PRACTICE.contains(route));
    }
    return method.equals("GET") || method.equals("HEAD");
  }

  /** The path as the routes will see it. */
  static String decoded(HttpServletRequest request) {
    return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
  }

  private static boolean isApi(String path) {
    return path.toLowerCase(Locale.ROOT).startsWith("/api");
  }
}
