package youke.kernel.definition;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.model.Hue;
import youke.kernel.model.Kind;
import youke.kernel.model.Option;
import youke.kernel.problem.KernelProblem;

/** The JSON form of a field's kind: {@code {"type":"number","scale":2}}. */
public final class KindJson {
  private static final int TEXT = 200;
  private static final int LONG_TEXT = 20_000;

  private KindJson() {}

  /** The name of a kind in JSON. */
  public static String name(Kind<?> kind) {
    return switch (kind) {
      case Kind.Text _ -> "text";
      case Kind.LongText _ -> "longText";
      case Kind.Decimal _ -> "number";
      case Kind.Amount _ -> "money";
      case Kind.Percent _ -> "percent";
      case Kind.Date _ -> "date";
      case Kind.Moment _ -> "instant";
      case Kind.Flag _ -> "boolean";
      case Kind.Choice<?> _ -> "choice";
      case Kind.Choices _ -> "multipleChoice";
      case Kind.Dictionary _ -> "dictionary";
      case Kind.Phone _ -> "phone";
      case Kind.Mail _ -> "mail";
      case Kind.Address _ -> "address";
      case Kind.Region _ -> "region";
      case Kind.Reference _ -> "link";
      case Kind.Attachment _ -> "file";
      case Kind.Formula<?> _ -> "formula";
    };
  }

  /** The kind with what it needs to be known: size, options, target, expression. */
  public static ObjectNode write(Kind<?> kind) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", name(kind));
    switch (kind) {
      case Kind.Text(int max) -> json.put("max", max);
      case Kind.LongText(int max) -> json.put("max", max);
      case Kind.Decimal(int scale) -> json.put("scale", scale);
      case Kind.Amount(int scale) -> json.put("scale", scale);
      case Kind.Choice<?>(List<Option> options, _) -> json.set("options", write(options));
      case Kind.Choices(List<Option> options) -> json.set("options", write(options));
      case Kind.Dictionary(String dictionary) -> json.put("dictionary", dictionary);
      case Kind.Reference reference -> json.put("target", reference.entity());
      case Kind.Formula<?>(String expression, Kind<?> result) ->
          json.put("expression", expression).set("result", write(result));
      case Kind.Percent _,
          Kind.Date _,
          Kind.Moment _,
          Kind.Flag _,
          Kind.Phone _,
          Kind.Mail _,
          Kind.Address _,
          Kind.Region _,
          Kind.Attachment _ -> {}
    }
    return json;
  }

  /** Options with code, label and hue. */
  public static ArrayNode write(List<Option> options) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Option option : options) {
      json.addObject()
          .put("code", option.code())
          .put("hue", option.hue().name())
          .set("label", DefinitionJson.write(option.label()));
    }
    return json;
  }

  /** The kind; empty when its type is unknown, which is then among the problems. */
  static Optional<Kind<?>> read(Given json) {
    Optional<Kind<?>> kind = kind(json);
    json.end();
    return kind;
  }

  private static Optional<Kind<?>> kind(Given json) {
    String type = json.text("type");
    return switch (type) {
      case "text" -> Optional.of(new Kind.Text(json.number("max", TEXT)));
      case "longText" -> Optional.of(new Kind.LongText(json.number("max", LONG_TEXT)));
      case "number" -> Optional.of(new Kind.Decimal(json.number("scale", 0)));
      case "money" -> Optional.of(new Kind.Amount(json.number("scale", 2)));
      case "percent" -> Optional.of(new Kind.Percent());
      case "date" -> Optional.of(new Kind.Date());
      case "instant" -> Optional.of(new Kind.Moment());
      case "boolean" -> Optional.of(new Kind.Flag());
      case "choice" -> Optional.of(new Kind.Choice<>(options(json, "options"), String.class));
      case "multipleChoice" -> Optional.of(new Kind.Choices(options(json, "options")));
      case "dictionary" -> Optional.of(new Kind.Dictionary(json.text("dictionary")));
      case "phone" -> Optional.of(new Kind.Phone());
      case "mail" -> Optional.of(new Kind.Mail());
      case "address" -> Optional.of(new Kind.Address());
      case "region" -> Optional.of(new Kind.Region());
      case "link" -> {
        String target = json.text("target");
        yield Optional.of(new Kind.Reference(() -> target));
      }
      case "file" -> Optional.of(new Kind.Attachment());
      case "formula" -> {
        String expression = json.text("expression");
        yield json.object("result")
            .flatMap(KindJson::read)
            .map(result -> new Kind.Formula<>(expression, result));
      }
      default -> {
        json.unlessMissing("type", KernelProblem.UNKNOWN_OPTION, type);
        yield Optional.empty();
      }
    };
  }

  static List<Option> options(Given json, String name) {
    return json.list(name).stream()
        .map(
            one -> {
              Option option =
                  new Option(
                      one.text("code"), one.label("label"), one.option("hue", Hue.class, Hue.GRAY));
              one.end();
              return option;
            })
        .toList();
  }
}
