package youke.server.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookies by which a browser is known again; scripts cannot read them, other sites not send.
 */
final class SessionCookie {
  static final String SESSION = "youke_session";
  static final String STEP = "youke_step";
  private static final int SECRET_LENGTH = 43;

  private SessionCookie() {}

  /** The secret of the session that the browser is in, as far as its form goes. */
  static Optional<String> session(HttpServletRequest request) {
    return read(request, SESSION);
  }

  /** The ticket of the second step. */
  static Optional<String> step(HttpServletRequest request) {
    return read(request, STEP);
  }

  static void giveSession(
      HttpServletRequest request, HttpServletResponse response, String secret, Duration time) {
    write(request, response, SESSION, secret, time);
  }

  static void giveStep(HttpServletRequest request, HttpServletResponse response, String ticket) {
    write(request, response, STEP, ticket, Steps.TIME);
  }

  static void takeSession(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, SESSION, "", Duration.ZERO);
  }

  static void takeStep(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, STEP, "", Duration.ZERO);
  }

  private static Optional<String> read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name) && cookie.getValue().length() == SECRET_LENGTH) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration time) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path(name.equals(STEP) ? "/api/sign-in" : "/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(time)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
