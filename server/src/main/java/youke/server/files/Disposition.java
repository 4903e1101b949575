package youke.server.files;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** The headers under which a file leaves the house: by its name, never run, never guessed at. */
public final class Disposition {
  private Disposition() {}

  /** To be saved, not shown. */
  public static void attachment(HttpServletResponse response, String name, String type) {
    answer(response, ContentDisposition.attachment(), name, type);
  }

  /** To be shown, in a page of its own that may do nothing. */
  static void inline(HttpServletResponse response, String name, String type) {
    answer(response, ContentDisposition.inline(), name, type);
  }

  private static void answer(
      HttpServletResponse response, ContentDisposition.Builder how, String name, String type) {
    response.setContentType(type);
    response.setHeader(
        "Content-Disposition", how.filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cache-Control", "private, no-store");
  }
}
