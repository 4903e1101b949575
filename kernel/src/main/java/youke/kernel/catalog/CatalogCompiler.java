package youke.kernel.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import youke.kernel.model.CustomEntity;
import youke.kernel.model.CustomField;
import youke.kernel.model.Entity;
import youke.kernel.model.Extension;
import youke.kernel.model.Field;
import youke.kernel.model.Fields;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Names;
import youke.kernel.model.Role;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.rule.Action;
import youke.kernel.rule.Check;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Event;
import youke.kernel.rule.Reaction;
import youke.kernel.text.Label;

/** Puts the sources together into one catalog and collects every mistake on the way. */
final class CatalogCompiler {
  private static final Set<String> RESERVED =
      Set.of("id", "version", "createdAct", "deletedAct", "title", "me", "today", "now", "search");

  private final List<Contents> contents;
  private final Definitions definitions;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Entity<?>> declared = new LinkedHashMap<>();
  private final Map<String, Map<String, Field<?, ?>>> fields = new LinkedHashMap<>();
  private final Map<String, Map<String, Collection>> collections = new LinkedHashMap<>();
  private final Map<String, DictionaryContents> dictionaries = new LinkedHashMap<>();
  private final Map<String, Role> roles = new LinkedHashMap<>();

  CatalogCompiler(List<Contents> contents, Definitions definitions) {
    this.contents = contents;
    this.definitions = definitions;
  }

  Outcome<Catalog> compile() {
    contents.forEach(c -> c.roles().forEach(r -> roles.put(r.name(), r)));
    takeDictionaries();
    takeEntities();
    takeFields();
    collect();
    Map<String, CatalogEntity> entities = new LinkedHashMap<>();
    for (Entity<?> entity : declared.values()) {
      entities.put(entity.entityName(), entity(entity));
    }
    Catalog catalog =
        new Catalog(
            Collections.unmodifiableMap(entities),
            Collections.unmodifiableMap(dictionaries),
            Collections.unmodifiableMap(roles),
            reactions(),
            definitions);
    problems.addAll(new CatalogChecks(catalog).problems());
    return problems.isEmpty() ? Outcome.done(catalog) : Outcome.refused(new Problems(problems));
  }

  private void takeDictionaries() {
    for (Contents one : contents) {
      for (DictionaryContents dictionary : one.dictionaries()) {
        if (dictionaries.put(dictionary.name(), dictionary) != null) {
          mistake(CatalogProblem.DUPLICATE, dictionary.name(), dictionary.name());
        }
      }
    }
    // What an administrator keeps of a standard dictionary replaces its starting entries.
    definitions.dictionaries().forEach(d -> dictionaries.put(d.name(), d));
  }

  private void takeEntities() {
    for (Contents one : contents) {
      one.entities().forEach(this::take);
    }
    for (Definitions.DefinedEntity one : definitions.entities()) {
      take(
          new CustomEntity(
              one.name(), one.label(), one.many(), one.owned(), one.numbering(), one.grants()));
    }
  }

  private void take(Entity<?> entity) {
    String name = entity.entityName();
    if (entity.isCustom() ? !Names.isCustom(name) : !Names.isStandard(name)) {
      mistake(CatalogProblem.BAD_NAME, name, name);
    }
    if (Names.isAddress(name)) {
      mistake(CatalogProblem.ADDRESS_TAKEN, name, name);
    }
    labelled(entity.label(), name);
    if (declared.putIfAbsent(name, entity) != null) {
      mistake(CatalogProblem.DUPLICATE, name, name);
    }
  }

  private void takeFields() {
    for (Entity<?> entity : declared.values()) {
      Map<String, Field<?, ?>> own = new LinkedHashMap<>();
      fields.put(entity.entityName(), own);
      entity.fields().forEach(field -> take(own, field));
      entity
          .ownership()
          .ifPresent(
              owned -> {
                take(own, owned.owner());
                take(own, owned.department());
                take(own, owned.reserved());
                take(own, owned.exclusive());
              });
    }
    for (Contents one : contents) {
      for (Extension<?> extension : one.extensions()) {
        takeAll(extension);
      }
    }
    for (Definitions.DefinedField one : definitions.fields()) {
      Map<String, Field<?, ?>> own = fields.get(one.entity());
      if (own == null) {
        mistake(CatalogProblem.UNKNOWN_TARGET, one.entity() + "." + one.name(), one.entity());
        continue;
      }
      if (!Names.isCustom(one.name())) {
        mistake(CatalogProblem.BAD_NAME, one.entity() + "." + one.name(), one.name());
      }
      take(
          own,
          CustomField.of(
              one.entity(),
              one.name(),
              one.label(),
              one.kind(),
              one.traits(),
              one.unit(),
              one.help(),
              one.collected()));
    }
    for (Entity<?> entity : declared.values()) {
      Map<String, Field<?, ?>> own = fields.getOrDefault(entity.entityName(), Map.of());
      for (Field<?, ?> field :
          List.of(entity.createdAt, entity.createdBy, entity.changedAt, entity.changedBy)) {
        take(own, field);
      }
      own.values().forEach(Field::freeze);
    }
  }

  private void takeAll(Fields<?> source) {
    Map<String, Field<?, ?>> own = fields.get(source.entityName());
    if (own == null) {
      mistake(CatalogProblem.UNKNOWN_TARGET, source.entityName(), source.entityName());
      return;
    }
    source.fields().forEach(field -> take(own, field));
  }

  private void take(Map<String, Field<?, ?>> into, Field<?, ?> field) {
    String place = field.toString();
    if (!field.isCustom() && !Names.isStandard(field.name())) {
      mistake(CatalogProblem.BAD_NAME, place, field.name());
    }
    if (RESERVED.contains(field.name())) {
      mistake(CatalogProblem.RESERVED, place, field.name());
    }
    labelled(field.label(), place);
    if (into.putIfAbsent(field.name(), field) != null) {
      mistake(CatalogProblem.DUPLICATE, place, field.name());
    }
    if (field instanceof Link<?, ?> link && !declared.containsKey(link.target())) {
      mistake(CatalogProblem.UNKNOWN_TARGET, place, link.target());
    }
    if (field.kind() instanceof Kind.Dictionary(String dictionary)
        && !dictionaries.containsKey(dictionary)) {
      mistake(CatalogProblem.UNKNOWN_DICTIONARY, place, dictionary);
    }
  }

  private void collect() {
    for (Map<String, Field<?, ?>> own : fields.values()) {
      for (Field<?, ?> field : own.values()) {
        if (field instanceof Link<?, ?> link && link.collected().isPresent()) {
          Link.Collected way = link.collected().get();
          Map<String, Field<?, ?>> targets = fields.getOrDefault(link.target(), Map.of());
          Collection collection = new Collection(way.name(), way.label(), link);
          Collection before =
              collections
                  .computeIfAbsent(link.target(), _ -> new LinkedHashMap<>())
                  .putIfAbsent(way.name(), collection);
          if (before != null || targets.containsKey(way.name())) {
            mistake(CatalogProblem.DUPLICATE, link.toString(), link.target() + "." + way.name());
          }
        }
      }
    }
  }

  private CatalogEntity entity(Entity<?> entity) {
    String name = entity.entityName();
    Map<String, Field<?, ?>> own = fields.getOrDefault(name, Map.of());
    Map<String, Action<?, ?>> actions = new LinkedHashMap<>();
    List<Derive<?, ?>> derives = new ArrayList<>();
    List<Check<?>> checks = new ArrayList<>();
    for (Contents one : contents) {
      for (Action<?, ?> action : one.actions()) {
        if (Names.isVerb(action.name())) {
          mistake(CatalogProblem.ADDRESS_TAKEN, action.of().entityName(), action.name());
        }
        if (action.of().entityName().equals(name) && actions.put(action.name(), action) != null) {
          mistake(CatalogProblem.DUPLICATE, name + ":" + action.name(), action.name());
        }
      }
      one.derives().stream().filter(d -> d.result().entity().equals(name)).forEach(derives::add);
      one.checks().stream().filter(c -> c.of().entityName().equals(name)).forEach(checks::add);
    }
    return new CatalogEntity(
        entity,
        Collections.unmodifiableMap(own),
        Collections.unmodifiableMap(collections.getOrDefault(name, new LinkedHashMap<>())),
        Collections.unmodifiableMap(actions),
        inOrder(name, derives),
        checks,
        title(entity, own),
        Arrangement.of(entity, own.values(), definitions));
  }

  private List<Derive<?, ?>> inOrder(String entity, List<Derive<?, ?>> derives) {
    Set<String> results = new HashSet<>();
    for (Derive<?, ?> derive : derives) {
      if (!results.add(derive.result().name())) {
        mistake(CatalogProblem.DERIVED_TWICE, derive.result().toString(), derive.result().name());
      }
      if (derive.yields() == derive.result().isDerived()) {
        mistake(CatalogProblem.DERIVED_OPEN, derive.result().toString(), derive.result().name());
      }
    }
    DeriveOrder order = new DeriveOrder(derives);
    order
        .cycle()
        .ifPresent(
            path ->
                problems.add(
                    Problem.of(CatalogProblem.CYCLE, Place.field(entity)).with("path", path)));
    return order.sorted();
  }

  private Field<?, ?> title(Entity<?> entity, Map<String, Field<?, ?>> own) {
    Optional<Field<?, ?>> title =
        entity
            .titleName()
            .<Field<?, ?>>map(own::get)
            .or(() -> Optional.ofNullable(own.get("name")));
    return title
        .or(() -> entity.number().map(number -> number))
        .orElseGet(
            () -> {
              mistake(CatalogProblem.NO_TITLE, entity.entityName(), entity.entityName());
              return entity.createdAt;
            });
  }

  private Map<Class<? extends Event>, List<Reaction<?>>> reactions() {
    Map<Class<? extends Event>, List<Reaction<?>>> all = new LinkedHashMap<>();
    for (Contents one : contents) {
      for (Reaction<?> reaction : one.reactions()) {
        all.computeIfAbsent(reaction.to(), _ -> new ArrayList<>()).add(reaction);
      }
    }
    return Collections.unmodifiableMap(all);
  }

  private void labelled(Label label, String place) {
    if (label.zh().isBlank() || label.en().isBlank()) {
      problems.add(Problem.of(CatalogProblem.LABEL_MISSING, Place.field(place)));
    }
  }

  private void mistake(CatalogProblem code, String place, String name) {
    problems.add(Problem.of(code, Place.field(place)).with("name", name));
  }
}
