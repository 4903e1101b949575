package youke.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** What an administrator may ask for while looking at the product as somebody else. */
final class Trying {
  /** How that person signs in, and has signed in, is nobody's to look at this way. */
  private static final List<String> PRIVATE =
      List.of("/api/sessions", "/api/tokens", "/api/sign-ins", "/api/password", "/api/totp");

  private static final Set<String> ENDING = Set.of("DELETE /api/access:try", "POST /api/sign-out");

  private Trying() {}

  static boolean mayPass(HttpServletRequest request) {
    String path = OpenRoutes.decoded(request);
    return ENDING.contains(request.getMethod() + " " + path)
        || (OwnPages.changesNothing(request.getMethod())
            && PRIVATE.stream().noneMatch(path::startsWith));
  }
}
