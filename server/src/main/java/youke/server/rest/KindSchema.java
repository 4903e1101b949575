package youke.server.rest;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.model.Kind;
import youke.kernel.model.Option;

/** The schema of a value of each kind, as it is sent and as it is read. */
final class KindSchema {
  private KindSchema() {}

  static ObjectNode of(Kind<?> kind) {
    return switch (kind) {
      case Kind.Text(int max) -> Schema.text().put("maxLength", max);
      case Kind.LongText(int max) -> Schema.text().put("maxLength", max);
      case Kind.Decimal _, Kind.Percent _ -> Schema.ref("Decimal");
      case Kind.Amount _ -> Schema.ref("Money");
      case Kind.Date _ -> Schema.text("date");
      case Kind.Moment _ -> Schema.text("date-time");
      case Kind.Flag _ -> Schema.flag();
      case Kind.Choice<?>(List<Option> options, _) -> Schema.oneOf(codes(options));
      case Kind.Choices(List<Option> options) -> Schema.list(Schema.oneOf(codes(options)));
      case Kind.Dictionary(String dictionary) ->
          Schema.text().put("description", "Code of the dictionary '" + dictionary + "'.");
      case Kind.Phone _ -> Schema.text().put("maxLength", 40);
      case Kind.Mail _ -> Schema.text().put("maxLength", 254);
      case Kind.Address _ -> Schema.text().put("maxLength", 500);
      case Kind.Region _ -> Schema.text().put("pattern", "^([0-9]{2}){1,3}$");
      case Kind.Reference _, Kind.Attachment _ -> Schema.ref("Link");
      case Kind.Formula<?> formula -> of(formula.result());
    };
  }

  /** What an action's input asks for. */
  static ObjectNode of(InputType type) {
    return switch (type) {
      case InputType.One(Kind<?> kind, _) -> of(kind);
      case InputType.Many(InputType of) -> Schema.list(of(of));
      case InputType.Group(InputShape shape) -> {
        ObjectNode object = Schema.object();
        for (InputShape.Component component : shape.components()) {
          Schema.with(object, component.name(), of(component.type()), component.required());
        }
        yield object;
      }
    };
  }

  private static List<String> codes(List<Option> options) {
    return options.stream().map(Option::code).toList();
  }
}
