package youke.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;

/** Small bodies of JSON, read strictly: nothing unknown, nothing twice, nothing after the end. */
public final class JsonBody {
  private static final int LARGEST = 32 * 1024;
  private static final int LARGEST_TREE = 1 << 20;
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonBody() {}

  /**
   * The body of a request, at most 32 KiB, as a record; what is missing in it is null.
   *
   * @throws Refusal naming what cannot be read and where
   */
  public static <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
    if (!isJson(request.getContentType())) {
      throw new Refusal(Problem.of(HttpProblem.UNKNOWN_MEDIA_TYPE));
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new Refusal(Problem.of(HttpProblem.BODY_TOO_LARGE));
    }
    T read = STRICT.readValue(body, type);
    if (read == null) {
      throw new Refusal(Problem.of(HttpProblem.UNREADABLE_REQUEST, Place.text("body", 0)));
    }
    return read;
  }

  /** The body of a request, at most 1 MiB, as a tree; no body at all is an empty object. */
  public static JsonNode tree(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST_TREE + 1);
    if (body.length == 0) {
      return STRICT.createObjectNode();
    }
    if (!isJson(request.getContentType())) {
      throw new Refusal(Problem.of(HttpProblem.UNKNOWN_MEDIA_TYPE));
    }
    if (body.length > LARGEST_TREE) {
      throw new Refusal(Problem.of(HttpProblem.BODY_TOO_LARGE));
    }
    return STRICT.readTree(body);
  }

  /** A value that the body has to give; a problem at its field when it does not. */
  public static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new Refusal(
          Problem.of(KernelProblem.REQUIRED, Place.field(field)).with("field", field));
    }
    return value;
  }

  private static boolean isJson(@Nullable String contentType) {
    try {
      return contentType != null
          && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(contentType));
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }
}
