package youke.server.rest;

import tools.jackson.databind.node.ObjectNode;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Sight;
import youke.kernel.model.Field;
import youke.kernel.model.Visibility;
import youke.kernel.rule.Action;

/** The schemas of one entity: its values, a record, a page, and what is sent to make or change. */
final class EntitySchemas {
  private final CatalogEntity entity;
  private final Sight sight;
  private final String name;

  EntitySchemas(CatalogEntity entity, Sight sight) {
    this.entity = entity;
    this.sight = sight;
    this.name = name(entity);
  }

  /** The beginning of the names of an entity's schemas: its name with a capital. */
  static String name(CatalogEntity entity) {
    String name = entity.name();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  void write(ObjectNode schemas) {
    ObjectNode values = open();
    ObjectNode fresh = Schema.object();
    ObjectNode change = Schema.object();
    for (Field<?, ?> field : entity.fields()) {
      Visibility visibility = sight.of(field);
      if (visibility == Visibility.HIDDEN) {
        continue;
      }
      // what is masked may be shown as nothing
      boolean filled = field.isRequired() && visibility == Visibility.SEEN;
      Schema.with(values, field.name(), described(field, filled), false);
      if (visibility == Visibility.SEEN && isSet(field)) {
        boolean needed = field.isRequired() && field.preset().isEmpty();
        Schema.with(fresh, field.name(), described(field, filled), needed);
        if (!field.isFixed()) {
          Schema.with(change, field.name(), described(field, filled), false);
        }
      }
    }
    schemas.set(name + "Values", values);
    schemas.set(name + "New", fresh);
    schemas.set(name + "Change", change);
    schemas.set(name, record());
    schemas.set(name + "Page", page());
    for (Action<?, ?> action : entity.actions().values()) {
      schemas.set(input(entity, action), input(action));
    }
  }

  /** The name of the schema of an action's input. */
  static String input(CatalogEntity entity, Action<?, ?> action) {
    String verb = action.name();
    return name(entity) + Character.toUpperCase(verb.charAt(0)) + verb.substring(1) + "Input";
  }

  private ObjectNode input(Action<?, ?> action) {
    ObjectNode object = Schema.object();
    for (InputShape.Component component : InputShape.of(action.input()).components()) {
      InputShape.Component known = component.in(entity);
      ObjectNode schema = KindSchema.of(known.type());
      if (!schema.has("$ref")) {
        schema.put("title", known.label().en());
      }
      Schema.with(object, known.name(), schema, known.required());
    }
    return object;
  }

  private boolean isSet(Field<?, ?> field) {
    boolean number =
        entity.declared().number().filter(n -> n.name().equals(field.name())).isPresent();
    return !field.isDerived() && !number;
  }

  private static ObjectNode described(Field<?, ?> field, boolean filled) {
    ObjectNode schema = KindSchema.of(field.kind());
    ObjectNode described = filled ? schema : Schema.nullable(schema);
    return described.put("title", field.label().en());
  }

  // Columns through links, such as owner.name, are members as well.
  private static ObjectNode open() {
    ObjectNode object = Schema.object();
    object.remove("additionalProperties");
    return object;
  }

  private ObjectNode record() {
    ObjectNode record =
        Schema.object(
            "id", Schema.id(),
            "version", Schema.whole(),
            "allowed", Schema.list(Schema.text()),
            "values", Schema.ref(name + "Values"),
            "masked", Schema.list(Schema.text()));
    return Schema.with(record, "act", Schema.id(), false);
  }

  private ObjectNode page() {
    ObjectNode line =
        Schema.object(
            "id", Schema.id(),
            "version", Schema.whole(),
            "allowed", Schema.list(Schema.text()),
            "values", Schema.ref(name + "Values"));
    ObjectNode page =
        Schema.object("masked", Schema.list(Schema.text()), "records", Schema.list(line));
    return Schema.with(page, "next", Schema.text(), false);
  }
}
