package youke.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import youke.kernel.problem.Problem;

/** What a request by token needs its token to be made for, told from method and path. */
final class TokenReach {
  /** How one signs in is changed by nobody but the person in front of a browser. */
  private static final List<String> SESSION_ONLY =
      List.of("/api/password", "/api/totp", "/api/tokens", "/api/sessions", "/api/sign-out");

  /** What needs {@link TokenScope#ADMIN}. */
  private static final List<String> ADMINISTRATION =
      List.of("/api/people", "/api/sign-ins", "/api/definitions", "/api/access", "/api/settings");

  private TokenReach() {}

  /** The problem, when the request goes beyond what its token was made for. */
  static Optional<Problem> beyond(SignedIn signedIn, HttpServletRequest request) {
    String path = OpenRoutes.decoded(request);
    if (begins(path, SESSION_ONLY)) {
      return Optional.of(Problem.of(SignInProblem.SESSION_ONLY));
    }
    TokenScope needed = needed(request.getMethod(), path);
    return signedIn.scopes().contains(needed)
        ? Optional.empty()
        : Optional.of(Problem.of(SignInProblem.TOKEN_NOT_FOR_THIS).with("scope", needed.label()));
  }

  private static TokenScope needed(String method, String path) {
    if (begins(path, ADMINISTRATION)) {
      return TokenScope.ADMIN;
    }
    if (says(path, "import")) {
      return TokenScope.IMPORT;
    }
    if (says(path, "export")) {
      return TokenScope.EXPORT;
    }
    return OwnPages.changesNothing(method) ? TokenScope.READ : TokenScope.WRITE;
  }

  /** Whether a step of the path is the word, its plural, or ends in it as a verb. */
  private static boolean says(String path, String word) {
    for (String step : path.split("/", -1)) {
      if (step.equals(word) || step.equals(word + "s") || step.endsWith(":" + word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String path, List<String> beginnings) {
    for (String beginning : beginnings) {
      if (path.startsWith(beginning)
          && (path.length() == beginning.length()
              || path.charAt(beginning.length()) == '/'
              || path.charAt(beginning.length()) == ':')) {
        return true;
      }
    }
    return false;
  }
}
