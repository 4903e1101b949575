package youke.kernel.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Form;
import youke.kernel.model.ListView;
import youke.kernel.text.Label;

/**
 * The lists, the form and the numbering of an entity: as declared, where administrators did not
 * arrange them otherwise.
 */
record Arrangement(
    List<ListView> lists, Optional<Form> form, Optional<Entity.Numbering> numbering) {
  private static final String MORE = "more";
  private static final Label MORE_LABEL = Label.of("更多信息", "More");

  Arrangement {
    lists = List.copyOf(lists);
  }

  /**
   * @param fields all of the entity's, those of packs and administrators among them
   */
  static Arrangement of(Entity<?> entity, Collection<Field<?, ?>> fields, Definitions definitions) {
    return new Arrangement(
        lists(entity, definitions),
        form(entity, fields, definitions),
        numbering(entity, definitions));
  }

  private static List<ListView> lists(Entity<?> entity, Definitions definitions) {
    Map<String, ListView> lists = new LinkedHashMap<>();
    entity.lists().forEach(view -> lists.put(view.name(), view));
    for (Definitions.DefinedList one : definitions.lists()) {
      if (one.entity().equals(entity.entityName())) {
        lists.put(
            one.name(),
            ListView.of(one.name(), one.label(), one.filter(), one.columns(), one.order()));
      }
    }
    return List.copyOf(lists.values());
  }

  private static Optional<Entity.Numbering> numbering(Entity<?> entity, Definitions definitions) {
    return entity
        .numbering()
        .map(
            declared ->
                definitions.numberings().stream()
                    .filter(one -> one.entity().equals(entity.entityName()))
                    .findFirst()
                    .map(one -> new Entity.Numbering(one.pattern(), declared.gapless()))
                    .orElse(declared));
  }

  private static Optional<Form> form(
      Entity<?> entity, Collection<Field<?, ?>> fields, Definitions definitions) {
    Optional<Definitions.DefinedForm> defined =
        definitions.forms().stream()
            .filter(one -> one.entity().equals(entity.entityName()))
            .findFirst();
    if (defined.isEmpty() && entity.formView().isEmpty()) {
      return Optional.empty();
    }
    List<Form.Group> declared = entity.formView().map(Form::groups).orElse(List.of());
    List<Form.Group> groups = new ArrayList<>(defined.map(d -> d.groups()).orElse(declared));
    Set<String> placed = new HashSet<>();
    groups.forEach(group -> placed.addAll(group.fields()));
    defined.ifPresent(one -> placed.addAll(one.left()));
    for (Form.Group group : declared) {
      join(groups, group.name(), group.label(), rest(group.fields(), placed));
    }
    join(groups, MORE, MORE_LABEL, rest(added(entity, fields), placed));
    return Optional.of(Form.of(groups));
  }

  /** Fields of packs and administrators. */
  private static List<String> added(Entity<?> entity, Collection<Field<?, ?>> fields) {
    Set<String> known = new HashSet<>();
    entity.fields().forEach(field -> known.add(field.name()));
    entity
        .ownership()
        .ifPresent(
            owned -> {
              known.add(owned.owner().name());
              known.add(owned.department().name());
              known.add(owned.reserved().name());
              known.add(owned.exclusive().name());
            });
    List.of(entity.createdAt, entity.createdBy, entity.changedAt, entity.changedBy)
        .forEach(field -> known.add(field.name()));
    return fields.stream().map(Field::name).filter(name -> !known.contains(name)).toList();
  }

  private static List<String> rest(List<String> names, Set<String> placed) {
    return names.stream().filter(placed::add).toList();
  }

  private static void join(List<Form.Group> groups, String name, Label label, List<String> fields) {
    if (fields.isEmpty()) {
      return;
    }
    for (int i = 0; i < groups.size(); i++) {
      Form.Group group = groups.get(i);
      if (group.name().equals(name)) {
        List<String> all = new ArrayList<>(group.fields());
        all.addAll(fields);
        groups.set(i, new Form.Group(name, group.label(), List.copyOf(all)));
        return;
      }
    }
    groups.add(new Form.Group(name, label, fields));
  }
}
