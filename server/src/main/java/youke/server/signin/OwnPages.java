package youke.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of our own pages from those that a foreign page makes a browser send (CSRF). What
 * changes something needs the header {@value #HEADER}, which no foreign page can add without being
 * asked about first, and whatever the browser says about where it comes from has to agree.
 */
final class OwnPages {
  static final String HEADER = "Youke-Client";

  private OwnPages() {}

  /** Whether a request changes nothing, or comes from a page of ours, or from no page at all. */
  static boolean sent(HttpServletRequest request) {
    if (changesNothing(request.getMethod())) {
      return true;
    }
    if (request.getHeader(HEADER) == null) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    return origin == null || isOwn(origin, request);
  }

  static boolean changesNothing(String method) {
    return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
  }

  private static boolean isOwn(String origin, HttpServletRequest request) {
    String host = request.getHeader("Host");
    if (host == null) {
      return false;
    }
    String named = authority(origin);
    String scheme = origin.startsWith("https://") ? "https" : "http";
    return named != null
        && named.equals(host.toLowerCase(Locale.ROOT))
        && (scheme.equals("https") || !request.isSecure());
  }

  private static @Nullable String authority(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? null : authority.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }
}
