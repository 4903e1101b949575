package youke.server.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.HttpProblem;

/**
 * How a table is to be imported, as a person says it.
 *
 * @param columns field path by heading, null for a column that is left out; absent: as guessed
 * @param constants the same text for every row, by field path
 * @param values texts that stand for others, by field path
 * @param emptyTexts texts that say that there is nothing, such as NULL
 * @param dates patterns of dates and times in the letters of {@link
 *     java.time.format.DateTimeFormatter}
 * @param dateOrder {@code YMD}, {@code MDY} or {@code DMY}, for dates of numbers alone
 * @param decimal the decimal mark, a point or a comma
 * @param trimmed whether blanks around texts are taken away
 * @param blanksEmpty whether a blank cell empties the field of a record that is there, rather than
 *     leaving it alone
 * @param key paths of the fields by which records are recognised
 */
record ImportOrder(
    @Nullable Map<String, @Nullable String> columns,
    Map<String, String> constants,
    Map<String, Map<String, String>> values,
    Set<String> emptyTexts,
    List<String> dates,
    Optional<String> dateOrder,
    char decimal,
    boolean trimmed,
    boolean blanksEmpty,
    ImportMode mode,
    List<String> key,
    boolean rehearsed,
    Optional<String> sheet,
    Optional<String> encoding,
    Optional<String> delimiter) {

  private static final List<String> KNOWN =
      List.of(
          "columns",
          "constants",
          "values",
          "emptyTexts",
          "dates",
          "dateOrder",
          "decimal",
          "trim",
          "blanks",
          "mode",
          "key",
          "rehearse",
          "sheet",
          "encoding",
          "delimiter");

  /**
   * Reads {@code {columns, constants, values, emptyTexts, dates, dateOrder, decimal, trim, blanks,
   * mode, key, rehearse, sheet, encoding, delimiter}}, all of which may be left out.
   *
   * @throws Refusal naming what is not known or not readable
   */
  static ImportOrder of(JsonNode json) {
    if (!json.isObject()) {
      throw wrong("body");
    }
    for (String name : json.propertyNames()) {
      if (!KNOWN.contains(name)) {
        throw new Refusal(
            Problem.of(HttpProblem.UNKNOWN_PROPERTY, Place.field(name)).with("name", name));
      }
    }
    return new ImportOrder(
        columns(json.get("columns")),
        texts("constants", json.get("constants")),
        values(json.get("values")),
        new LinkedHashSet<>(list("emptyTexts", json.get("emptyTexts"))),
        list("dates", json.get("dates")),
        oneOf("dateOrder", json, "YMD", "MDY", "DMY"),
        oneOf("decimal", json, ".", ",").orElse(".").charAt(0),
        flag("trim", json, true),
        oneOf("blanks", json, "keep", "empty").orElse("keep").equals("empty"),
        text("mode", json)
            .map(text -> ImportMode.of(text).orElseThrow(() -> wrong("mode")))
            .orElse(ImportMode.CREATE),
        key(json.get("key")),
        flag("rehearse", json, false),
        text("sheet", json),
        text("encoding", json),
        text("delimiter", json));
  }

  /** The same with these columns. */
  ImportOrder with(Map<String, @Nullable String> guessed) {
    return new ImportOrder(
        guessed,
        constants,
        values,
        emptyTexts,
        dates,
        dateOrder,
        decimal,
        trimmed,
        blanksEmpty,
        mode,
        key,
        rehearsed,
        sheet,
        encoding,
        delimiter);
  }

  private static @Nullable Map<String, @Nullable String> columns(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    Map<String, @Nullable String> columns = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : object("columns", node)) {
      JsonNode path = one.getValue();
      if (!path.isNull() && !path.isString()) {
        throw wrong("columns." + one.getKey());
      }
      columns.put(one.getKey(), path.isNull() ? null : path.stringValue());
    }
    return columns;
  }

  private static Map<String, Map<String, String>> values(@Nullable JsonNode node) {
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    if (node != null && !node.isNull()) {
      for (Map.Entry<String, JsonNode> one : object("values", node)) {
        values.put(one.getKey(), texts("values." + one.getKey(), one.getValue()));
      }
    }
    return values;
  }

  /** Texts by name; numbers and truth values are taken as they are written, null as "". */
  private static Map<String, String> texts(String place, @Nullable JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (node != null && !node.isNull()) {
      for (Map.Entry<String, JsonNode> one : object(place, node)) {
        if (one.getValue().isContainer()) {
          throw wrong(place + "." + one.getKey());
        }
        texts.put(one.getKey(), one.getValue().isNull() ? "" : one.getValue().asString());
      }
    }
    return texts;
  }

  private static Iterable<Map.Entry<String, JsonNode>> object(String place, JsonNode node) {
    if (!node.isObject()) {
      throw wrong(place);
    }
    return node.properties();
  }

  private static List<String> key(@Nullable JsonNode node) {
    return node != null && node.isString() ? List.of(node.stringValue()) : list("key", node);
  }

  private static List<String> list(String place, @Nullable JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node != null && !node.isNull()) {
      if (!(node instanceof ArrayNode)) {
        throw wrong(place);
      }
      for (JsonNode one : node) {
        if (!one.isString()) {
          throw wrong(place);
        }
        texts.add(one.stringValue());
      }
    }
    return texts;
  }

  private static Optional<String> text(String name, JsonNode json) {
    JsonNode node = json.get(name);
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isString()) {
      throw wrong(name);
    }
    return Optional.of(node.stringValue());
  }

  private static Optional<String> oneOf(String name, JsonNode json, String... allowed) {
    Optional<String> text = text(name, json);
    if (text.isPresent() && !List.of(allowed).contains(text.get())) {
      throw wrong(name);
    }
    return text;
  }

  private static boolean flag(String name, JsonNode json, boolean otherwise) {
    JsonNode node = json.get(name);
    if (node == null || node.isNull()) {
      return otherwise;
    }
    if (!node.isBoolean()) {
      throw wrong(name);
    }
    return node.booleanValue();
  }

  private static Refusal wrong(String name) {
    return new Refusal(
        Problem.of(ImportProblem.WRONG_SETTING, Place.field(name)).with("name", name));
  }

  /** As it is read by {@link #of}. */
  ObjectNode json() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    if (columns != null) {
      ObjectNode all = json.putObject("columns");
      columns.forEach(all::put);
    }
    put(json.putObject("constants"), constants);
    ObjectNode all = json.putObject("values");
    values.forEach((path, texts) -> put(all.putObject(path), texts));
    emptyTexts.forEach(json.putArray("emptyTexts")::add);
    dates.forEach(json.putArray("dates")::add);
    dateOrder.ifPresent(order -> json.put("dateOrder", order));
    json.put("decimal", String.valueOf(decimal));
    json.put("trim", trimmed);
    json.put("blanks", blanksEmpty ? "empty" : "keep");
    json.put("mode", mode.text());
    key.forEach(json.putArray("key")::add);
    json.put("rehearse", rehearsed);
    sheet.ifPresent(name -> json.put("sheet", name));
    encoding.ifPresent(name -> json.put("encoding", name));
    delimiter.ifPresent(text -> json.put("delimiter", text));
    return json;
  }

  private static void put(ObjectNode node, Map<String, String> texts) {
    texts.forEach(node::put);
  }
}
