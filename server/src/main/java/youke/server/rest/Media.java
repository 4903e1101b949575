package youke.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.HttpProblem;

/** What is read and what is answered: JSON in UTF-8, and an event stream. */
final class Media {
  private static final MediaType MERGE_PATCH =
      MediaType.parseMediaType("application/merge-patch+json");

  private Media() {}

  /** Refuses a body that does not call itself JSON. */
  static void mustBeJson(HttpServletRequest request) {
    String type = request.getContentType();
    if ("application/json".equals(type)) {
      return;
    }
    try {
      MediaType media = MediaType.parseMediaType(type == null ? "" : type);
      boolean json =
          media.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
              || media.equalsTypeAndSubtype(MERGE_PATCH);
      if (json
          && (media.getCharset() == null || StandardCharsets.UTF_8.equals(media.getCharset()))) {
        return;
      }
    } catch (IllegalArgumentException unreadable) {
      // told below
    }
    throw new Refusal(Problem.of(HttpProblem.UNKNOWN_MEDIA_TYPE));
  }

  /** Refuses a request whose sender would not take this kind of answer. */
  static void mustTake(@Nullable String accept, MediaType offered) {
    if (accept == null || accept.equals("*/*") || accept.equals(offered.toString())) {
      return;
    }
    try {
      List<MediaType> taken = MediaType.parseMediaTypes(accept);
      if (taken.isEmpty()
          || taken.stream().anyMatch(m -> m.getQualityValue() > 0 && m.includes(offered))) {
        return;
      }
    } catch (InvalidMediaTypeException unreadable) {
      // told below
    }
    throw new Refusal(Problem.of(HttpProblem.NOT_ACCEPTABLE));
  }
}
