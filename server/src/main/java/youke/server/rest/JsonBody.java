package youke.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.HttpProblem;

/**
 * Reads the body of a request as JSON, to the letter of RFC 8259 and within bounds; what is wrong
 * is told with its line and character. Decided here: UTF-8 only, one byte order mark is passed
 * over, no member twice, at most 64 levels, numbers of at most 200 characters kept exactly, no NUL
 * and no half of a surrogate pair in any text.
 */
final class JsonBody {
  /** More than this is not read. */
  static final int MOST_BYTES = 8 << 20;

  private static final String BODY = "body";
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxNumberLength(200)
                          .maxNameLength(1_000)
                          .maxStringLength(MOST_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonBody() {}

  /** The bytes of the body; empty when there is none. */
  static byte[] bytes(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > MOST_BYTES) {
      throw new Refusal(Problem.of(HttpProblem.BODY_TOO_LARGE));
    }
    byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Refusal(Problem.of(HttpProblem.BODY_TOO_LARGE));
    }
    return bytes;
  }

  /** The one value that the bytes spell. */
  static JsonNode read(byte[] bytes) {
    String text = text(bytes);
    JsonNode node = parsed(text);
    checkTexts(node, "");
    return node;
  }

  private static JsonNode parsed(String text) {
    JsonParser parser = JSON.createParser(text);
    try {
      JsonNode node = JSON.readTree(parser);
      if (node != null && !node.isMissingNode() && parser.nextToken() == null) {
        return node;
      }
      throw refused(parser.currentTokenLocation(), text);
    } catch (JacksonException unreadable) {
      TokenStreamLocation where = unreadable.getLocation();
      throw refused(where == null ? parser.currentLocation() : where, text);
    } catch (NumberFormatException beyondAllNumbers) {
      throw refused(parser.currentTokenLocation(), text);
    }
  }

  private static String text(byte[] bytes) {
    int from = bytes.length > 2 && bytes[0] == (byte) 0xEF && isMark(bytes) ? 3 : 0;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length - from);
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), text, true);
    text.flip();
    if (result.isError()) {
      throw refused(text.toString(), text.length());
    }
    return text.toString();
  }

  private static boolean isMark(byte[] bytes) {
    return bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
  }

  private static Refusal refused(TokenStreamLocation where, String text) {
    long offset = where.getCharOffset();
    return refused(text, offset < 0 ? text.length() : (int) Math.min(offset, text.length()));
  }

  private static Refusal refused(String text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Refusal(
        Problem.of(HttpProblem.NOT_JSON, Place.text(BODY, offset))
            .with("line", line)
            .with("column", offset - lineStart + 1));
  }

  private static void checkTexts(JsonNode node, String path) {
    if (node.isString()) {
      checkText(node.stringValue(), path);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        checkTexts(node.get(i), path + "[" + i + "]");
      }
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String below = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
        checkText(member.getKey(), below);
        checkTexts(member.getValue(), below);
      }
    }
  }

  private static void checkText(String text, String path) {
    if (!Texts.isWhole(text)) {
      String shown = Texts.mended(path);
      throw new Refusal(
          Problem.of(RestProblem.BROKEN_TEXT, Place.field(shown)).with("name", shown));
    }
  }
}
