package youke.server.rest;

import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.definition.KindJson;
import youke.kernel.model.Default;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.record.ValueJson;
import youke.kernel.text.Label;

/** Fields, and what actions ask for, as the catalog's JSON tells them. */
final class FieldJson {
  private FieldJson() {}

  /** The kind of a field's value; of a formula the kind of its result. */
  static ObjectNode kind(Field<?, ?> field) {
    return KindJson.write(bare(field.kind()));
  }

  private static Kind<?> bare(Kind<?> kind) {
    return kind instanceof Kind.Formula<?> formula ? bare(formula.result()) : kind;
  }

  /** What holds for the field; truth values are left out when false. */
  static void traits(ObjectNode json, CatalogEntity entity, Field<?, ?> field) {
    boolean number =
        entity.declared().number().filter(n -> n.name().equals(field.name())).isPresent();
    flag(json, "required", field.isRequired());
    flag(json, "unique", field.isUnique());
    flag(json, "searched", field.isSearched());
    flag(json, "sensitive", field.isSensitive());
    flag(json, "derived", field.isDerived() || number);
    flag(json, "computed", field.isComputed());
    flag(json, "fixed", field.isFixed());
    flag(json, "custom", field.isCustom());
    text(json, "unit", field.unit());
    text(json, "help", field.help());
    field.preset().ifPresent(preset -> json.set("preset", preset(preset)));
  }

  private static void flag(ObjectNode json, String name, boolean flag) {
    if (flag) {
      json.put(name, true);
    }
  }

  private static void text(ObjectNode json, String name, Label label) {
    if (!label.zh().isEmpty() || !label.en().isEmpty()) {
      json.set(name, CatalogJson.label(label));
    }
  }

  /** {@code {"value": ...}}, or {@code {"is": "caller" | "today" | "now"}}. */
  private static ObjectNode preset(Default<?> preset) {
    ObjectNode json = Json.object();
    switch (preset) {
      case Default.Value<?>(Object value) -> json.set("value", value(value));
      case Default.Caller<?>() -> json.put("is", "caller");
      case Default.Today<?>() -> json.put("is", "today");
      case Default.Now<?>() -> json.put("is", "now");
    }
    return json;
  }

  private static JsonNode value(@Nullable Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
      ValueJson.write(json, value);
    }
    return JsonMapper.shared().readTree(text.toString());
  }

  /** What an action asks for: {@code [{"name","label","kind","required"}]}. */
  static ArrayNode input(InputShape shape, CatalogEntity entity) {
    ArrayNode json = JsonMapper.shared().createArrayNode();
    List<InputShape.Component> components = shape.components();
    for (InputShape.Component component : components) {
      InputShape.Component known = component.in(entity);
      ObjectNode one = json.addObject().put("name", known.name());
      one.set("label", CatalogJson.label(known.label()));
      one.set("kind", kind(known.type(), entity));
      flag(one, "required", known.required());
    }
    return json;
  }

  private static ObjectNode kind(InputType type, CatalogEntity entity) {
    return switch (type) {
      case InputType.One(Kind<?> kind, _) -> KindJson.write(kind);
      case InputType.Many(InputType of) ->
          Json.object().put("type", "list").set("of", kind(of, entity));
      case InputType.Group(InputShape shape) ->
          Json.object().put("type", "group").set("input", input(shape, entity));
    };
  }
}
