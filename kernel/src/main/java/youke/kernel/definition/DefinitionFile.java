package youke.kernel.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.catalog.CatalogProblem;
import youke.kernel.catalog.Definitions;
import youke.kernel.definition.Definition.Part;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;

/** All definitions of a book as one JSON file, to be kept, compared and brought into another. */
public final class DefinitionFile {
  private static final String FORMAT = "youke-definitions";
  private static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** What bringing a file in would do to one definition. */
  public enum Effect {
    NEW,
    CHANGED,
    SAME,
    /** The file does not name it: it stays as it is. */
    ONLY_HERE
  }

  /** One definition beside its counterpart; JSON as {@link DefinitionJson} writes it. */
  public record Compared(
      Definition.Key key, Effect effect, Optional<JsonNode> here, Optional<JsonNode> file) {}

  private DefinitionFile() {}

  /** The text of the file. */
  public static String write(Definitions definitions) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", FORMAT).put("version", VERSION);
    writeLists(json, definitions);
    return JSON.writeValueAsString(json) + "\n";
  }

  /** Adds a list for each part. */
  public static void writeLists(ObjectNode json, Definitions definitions) {
    for (Part part : Part.values()) {
      ArrayNode list = json.putArray(listName(part));
      DefinitionChange.all(definitions).stream()
          .filter(definition -> definition.key().part() == part)
          .forEach(definition -> list.add(DefinitionJson.write(definition)));
    }
  }

  /** Reads a file; every mistake is told with its path, such as {@code fields[3].kind.type}. */
  public static Outcome<Definitions> read(String file) {
    JsonNode json;
    try {
      json = JSON.readTree(file);
    } catch (JacksonException unreadable) {
      return Outcome.refused(
          Problem.of(KernelProblem.UNREADABLE, place(unreadable))
              .with("detail", unreadable.getOriginalMessage()));
    }
    List<Problem> problems = new ArrayList<>();
    Definitions read = read(Given.of(json, "", problems), problems);
    return problems.isEmpty() ? Outcome.done(read) : Outcome.refused(new Problems(problems));
  }

  private static Definitions read(Given json, List<Problem> problems) {
    String format = json.text("format");
    int version = json.number("version", VERSION);
    if (!format.equals(FORMAT) || version != VERSION) {
      json.unlessMissing("format", KernelProblem.UNKNOWN_OPTION, format + " " + version);
    }
    Definitions read = parts(json, problems);
    json.end();
    return read;
  }

  /**
   * Reads what somebody wants to define, in the form of the file's lists: {@code {"fields":[...]}}.
   */
  public static Outcome<Definitions> read(JsonNode lists) {
    List<Problem> problems = new ArrayList<>();
    Given json = Given.of(lists, "", problems);
    Definitions read = parts(json, problems);
    json.end();
    return problems.isEmpty() ? Outcome.done(read) : Outcome.refused(new Problems(problems));
  }

  private static Definitions parts(Given json, List<Problem> problems) {
    List<Definition> all = new ArrayList<>();
    Map<Definition.Key, Integer> seen = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      int index = 0;
      for (Given one : json.list(listName(part))) {
        String place = listName(part) + "[" + index++ + "]";
        DefinitionJson.read(part, one)
            .ifPresent(
                definition -> {
                  if (seen.merge(definition.key(), 1, Integer::sum) > 1) {
                    problems.add(twice(definition.key(), place));
                  }
                  all.add(definition);
                });
      }
    }
    return DefinitionChange.together(all);
  }

  /** Each definition of either side with what bringing the file in would do to it. */
  public static List<Compared> compare(Definitions here, Definitions file) {
    SequencedMap<Definition.Key, JsonNode> mine = byKey(here);
    SequencedMap<Definition.Key, JsonNode> theirs = byKey(file);
    List<Compared> all = new ArrayList<>();
    theirs.forEach(
        (key, json) -> {
          Optional<JsonNode> before = Optional.ofNullable(mine.remove(key));
          Effect effect =
              before
                  .map(known -> known.equals(json) ? Effect.SAME : Effect.CHANGED)
                  .orElse(Effect.NEW);
          all.add(new Compared(key, effect, before, Optional.of(json)));
        });
    mine.forEach(
        (key, json) ->
            all.add(new Compared(key, Effect.ONLY_HERE, Optional.of(json), Optional.empty())));
    return all;
  }

  private static SequencedMap<Definition.Key, JsonNode> byKey(Definitions definitions) {
    SequencedMap<Definition.Key, JsonNode> byKey = new LinkedHashMap<>();
    for (Definition definition : DefinitionChange.all(definitions)) {
      byKey.put(definition.key(), DefinitionJson.write(definition));
    }
    return byKey;
  }

  /** The name of a part's list in the file. */
  public static String listName(Part part) {
    return switch (part) {
      case ENTITY -> "entities";
      case FIELD -> "fields";
      case DICTIONARY -> "dictionaries";
      case FORM -> "forms";
      case LIST -> "lists";
      case NUMBERING -> "numberings";
    };
  }

  private static Problem twice(Definition.Key key, String place) {
    return Problem.of(CatalogProblem.DUPLICATE, Place.field(place)).with("name", key.place());
  }

  private static Place place(JacksonException unreadable) {
    TokenStreamLocation at = unreadable.getLocation();
    return at == null || at.getCharOffset() < 0
        ? Place.WHOLE
        : Place.text("file", (int) at.getCharOffset());
  }
}
