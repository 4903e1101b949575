package youke.server.rest;

import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.catalog.Collection;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.definition.KindJson;
import youke.kernel.filter.Sight;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Right;
import youke.kernel.model.Role;
import youke.kernel.model.Visibility;
import youke.kernel.rule.Action;
import youke.kernel.text.Label;

/**
 * The catalog as one person may know it, for screens that derive everything from it: entities that
 * they have some right on, with the fields, lists, boards and actions that they may use.
 */
final class CatalogJson {
  private final Catalog catalog;
  private final Optional<Rights> held;
  private final Sight sight;

  CatalogJson(Catalog catalog, Caller caller) {
    this(catalog, Optional.of(caller.rights()), Sight.of(catalog, caller));
  }

  private CatalogJson(Catalog catalog, Optional<Rights> held, Sight sight) {
    this.catalog = catalog;
    this.held = held;
    this.sight = sight;
  }

  /** All there is, whoever may use it, with the rules of numbers: for who configures the system. */
  static ObjectNode whole(Catalog catalog) {
    return new CatalogJson(catalog, Optional.empty(), Sight.unlimited(catalog)).write();
  }

  ObjectNode write() {
    ObjectNode json = Json.object();
    ArrayNode entities = json.putArray("entities");
    for (CatalogEntity entity : catalog.entities().values()) {
      ObjectNode rights = rights(entity);
      if (sight.reads(entity) || !rights.isEmpty()) {
        entities.add(entity(entity, rights));
      }
    }
    ArrayNode dictionaries = json.putArray("dictionaries");
    for (DictionaryContents dictionary : catalog.dictionaries().values()) {
      ObjectNode one = dictionaries.addObject().put("name", dictionary.name());
      one.set("label", label(dictionary.label()));
      one.set("entries", KindJson.write(dictionary.entries()));
    }
    ArrayNode roles = json.putArray("roles");
    for (Role role : catalog.roles().values()) {
      roles.addObject().put("name", role.name()).set("label", label(role.label()));
    }
    return json;
  }

  /** How far each right reaches, those of actions among them. */
  private ObjectNode rights(CatalogEntity entity) {
    ObjectNode rights = Json.object();
    for (Right right :
        new Right[] {
          Right.READ,
          Right.CREATE,
          Right.EDIT,
          Right.DELETE,
          Right.TRANSFER,
          Right.SHARE,
          Right.EXPORT,
          Right.IMPORT,
          Right.ORIGIN,
          Right.HAND_OVER
        }) {
      right(rights, entity, right);
    }
    entity.actions().values().forEach(action -> right(rights, entity, action.right()));
    return rights;
  }

  private void right(ObjectNode rights, CatalogEntity entity, Right right) {
    held.flatMap(of -> of.scope(entity.name(), right))
        .ifPresent(scope -> rights.put(right.name(), scope.name()));
  }

  private ObjectNode entity(CatalogEntity entity, ObjectNode rights) {
    Entity<?> declared = entity.declared();
    ObjectNode json = Json.object().put("name", entity.name());
    json.set("label", label(entity.label()));
    json.set("many", label(entity.many()));
    json.put("title", entity.title().name());
    entity
        .englishTitle()
        .filter(field -> sight.of(field) == Visibility.SEEN)
        .ifPresent(field -> json.put("englishTitle", field.name()));
    entity
        .context()
        .filter(link -> sight.of(link) == Visibility.SEEN)
        .ifPresent(link -> json.put("context", link.name()));
    declared.number().ifPresent(number -> json.put("number", number.name()));
    entity.whole().ifPresent(link -> json.put("partOf", link.name()));
    json.put("readable", sight.reads(entity));
    json.put("owned", entity.isOwned());
    json.put("custom", declared.isCustom());
    if (held.isEmpty()) {
      entity
          .numbering()
          .ifPresent(
              by ->
                  json.putObject("numbering")
                      .put("pattern", by.pattern())
                      .put("gapless", by.gapless()));
    }
    json.put("searched", !entity.searchCodes().isEmpty());
    json.set("rights", rights);
    ArrayNode fields = json.putArray("fields");
    for (Field<?, ?> field : entity.fields()) {
      if (sight.of(field) != Visibility.HIDDEN) {
        fields.add(field(entity, field));
      }
    }
    collections(json.putArray("collections"), entity);
    Views views = new Views(catalog, entity, sight);
    views.lists(json.putArray("lists"));
    views.form(json);
    views.board(json);
    actions(json.putArray("actions"), entity);
    return json;
  }

  private ObjectNode field(CatalogEntity entity, Field<?, ?> field) {
    ObjectNode json = Json.object().put("name", field.name());
    json.set("label", label(field.label()));
    json.set("kind", held.isEmpty() ? KindJson.write(field.kind()) : FieldJson.kind(field));
    Visibility seen = sight.of(field);
    json.put("visibility", (seen.isMasked() ? Visibility.MASKED : seen).name());
    if (seen == Visibility.REVEALABLE) {
      json.put("revealable", true);
    }
    FieldJson.traits(json, entity, field);
    if (field instanceof Link<?, ?> link) {
      json.put("under", link.isUnder());
    }
    return json;
  }

  private void collections(ArrayNode json, CatalogEntity entity) {
    for (Collection collection : entity.collections().values()) {
      if (sight.opens(collection)) {
        ObjectNode one = json.addObject().put("name", collection.name());
        one.set("label", label(collection.label()));
        one.put("entity", collection.entity()).put("link", collection.link().name());
        boolean parts =
            catalog
                .entity(collection.entity())
                .whole()
                .filter(whole -> whole.name().equals(collection.link().name()))
                .isPresent();
        one.put("parts", parts);
      }
    }
  }

  private void actions(ArrayNode json, CatalogEntity entity) {
    for (Action<?, ?> action : entity.actions().values()) {
      boolean may = held.isEmpty() || held.get().scope(entity.name(), action.right()).isPresent();
      if (may || entity.whole().isPresent()) {
        ObjectNode one = json.addObject().put("name", action.name());
        one.set("label", label(action.label()));
        one.put("right", action.right().name());
        one.set("input", FieldJson.input(InputShape.of(action.input()), entity));
      }
    }
  }

  static ObjectNode label(Label label) {
    return Json.object().put("zh", label.zh()).put("en", label.en());
  }
}
