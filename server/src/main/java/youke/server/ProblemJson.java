package youke.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Fault;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.record.ValueJson;
import youke.kernel.text.Label;
import youke.kernel.text.Language;

/**
 * What stands in the way of a request, as RFC 9457 problem JSON in the reader's language.
 *
 * <p>{@code {type, title, status, detail, code, instance?, problems: [{code, message, field |
 * parameter+offset | row+column, arguments?}]}}; {@code type} is {@code urn:youke:problem:CODE} and
 * {@code code}, {@code detail} are those of the first problem.
 */
public final class ProblemJson {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The argument that says after how many seconds a limit is lifted. */
  public static final String SECONDS = "seconds";

  private static final JsonMapper JSON = JsonMapper.shared();

  private ProblemJson() {}

  /** The status of an answer that names these problems: the first one's. */
  public static int status(Problems problems) {
    Problem first = problems.first();
    if (first.code() instanceof HttpProblem http) {
      return http.status();
    }
    return switch (first.code().fault()) {
      case REQUEST -> 400;
      case SIGN_IN -> 401;
      case RIGHT -> 403;
      case ABSENT -> 404;
      case CONFLICT -> 409;
      case RULE -> 422;
      case LIMIT -> first.arguments().containsKey(SECONDS) ? 429 : 413;
      case SYSTEM -> 503;
    };
  }

  /** Answers a request with problems, in the language of whoever sent it. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Problems problems)
      throws IOException {
    write(response, problems, RequestLanguage.of(request));
  }

  /** Answers with problems; does nothing when an answer is already under way. */
  public static void write(HttpServletResponse response, Problems problems, Language language)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    int status = status(problems);
    byte[] body = JSON.writeValueAsBytes(body(problems, language));
    response.resetBuffer();
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setHeader("Content-Language", tag(language));
    if (status == 401) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    Object seconds = problems.first().arguments().get(SECONDS);
    if (seconds != null) {
      response.setHeader("Retry-After", seconds.toString());
    } else if (status == 503) {
      response.setHeader("Retry-After", "1");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The body alone, for doors that wrap it in something of their own. */
  public static ObjectNode body(Problems problems, Language language) {
    Problem first = problems.first();
    ObjectNode body = JSON.createObjectNode();
    body.put("type", "urn:youke:problem:" + first.code().name());
    body.put("title", title(first.code().fault()).in(language));
    body.put("status", status(problems));
    body.put("detail", first.message(language));
    body.put("code", first.code().name());
    if (first.code() == HttpProblem.BROKEN) {
      body.put("instance", "urn:youke:incident:" + first.arguments().get("id"));
    }
    ArrayNode all = body.putArray("problems");
    for (Problem problem : problems.all()) {
      all.add(one(problem, language));
    }
    return body;
  }

  private static ObjectNode one(Problem problem, Language language) {
    ObjectNode one = JSON.createObjectNode();
    one.put("code", problem.code().name());
    one.put("message", problem.message(language));
    switch (problem.place()) {
      case Place.Whole() -> {}
      case Place.AtField(String path) -> one.put("field", path);
      case Place.AtText(String parameter, int offset) ->
          one.put("parameter", parameter).put("offset", offset);
      case Place.AtRow(long row, String column) -> one.put("row", row).put("column", column);
    }
    if (!problem.arguments().isEmpty()) {
      ObjectNode arguments = one.putObject("arguments");
      problem.arguments().forEach((slot, value) -> arguments.set(slot, shown(value, language)));
    }
    return one;
  }

  /** An argument as plain JSON: numbers and truth values as such, names in the language. */
  private static JsonNode shown(@Nullable Object value, Language language) {
    return switch (value) {
      case null -> JSON.getNodeFactory().nullNode();
      case Label label -> StringNode.valueOf(label.in(language));
      case JsonNode node -> node;
      case Money _, Ref _, BigDecimal _, Enum<?> _ -> kept(value);
      case Number number -> JSON.valueToTree(number);
      case Boolean truth -> BooleanNode.valueOf(truth);
      case Map<?, ?> map -> {
        ObjectNode node = JSON.createObjectNode();
        map.forEach((key, inner) -> node.set(String.valueOf(key), shown(inner, language)));
        yield node;
      }
      case Iterable<?> several -> {
        ArrayNode node = JSON.createArrayNode();
        several.forEach(inner -> node.add(shown(inner, language)));
        yield node;
      }
      default -> StringNode.valueOf(value.toString());
    };
  }

  /** A value of a record, in the form that it has everywhere. */
  private static JsonNode kept(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      ValueJson.write(json, value);
    }
    return JSON.readTree(text.toString());
  }

  private static String tag(Language language) {
    return switch (language) {
      case ZH -> "zh-CN";
      case EN -> "en";
    };
  }

  private static Label title(Fault fault) {
    return switch (fault) {
      case REQUEST -> Label.of("请求无法处理", "The request cannot be read");
      case SIGN_IN -> Label.of("需要登录", "Not signed in");
      case RIGHT -> Label.of("没有权限", "Not allowed");
      case ABSENT -> Label.of("没有找到", "Not found");
      case CONFLICT -> Label.of("与他人的修改冲突", "In conflict with another change");
      case RULE -> Label.of("不符合业务规则", "Against a rule");
      case LIMIT -> Label.of("超出限制", "Over a limit");
      case SYSTEM -> Label.of("系统暂时无法完成", "Not possible right now");
    };
  }
}
