package youke.kernel.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.catalog.Definitions.DefinedEntity;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.catalog.Definitions.DefinedForm;
import youke.kernel.catalog.Definitions.DefinedList;
import youke.kernel.catalog.Definitions.DefinedNumbering;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.model.CustomField.Trait;
import youke.kernel.model.Grant;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.text.Label;

/** The JSON form of definitions, one for REST, the database and the exported file. */
public final class DefinitionJson {
  private static final Label NONE = Label.of("", "");

  private DefinitionJson() {}

  /** A definition as a JSON object; two say the same when these are equal. */
  public static ObjectNode write(Definition definition) {
    return switch (definition) {
      case Definition.OfEntity(DefinedEntity entity) -> write(entity);
      case Definition.OfField(DefinedField field) -> write(field);
      case Definition.OfDictionary(DictionaryContents dictionary) -> write(dictionary);
      case Definition.OfForm(DefinedForm form) -> ArrangementJson.write(form);
      case Definition.OfList(DefinedList list) -> ArrangementJson.write(list);
      case Definition.OfNumbering(DefinedNumbering numbering) ->
          object().put("entity", numbering.entity()).put("pattern", numbering.pattern());
    };
  }

  /** Reads the JSON of one definition; every mistake is told with its path. */
  public static Outcome<Definition> read(Definition.Part part, JsonNode json) {
    List<Problem> problems = new ArrayList<>();
    Optional<Definition> read = read(part, Given.of(json, "", problems));
    return problems.isEmpty() && read.isPresent()
        ? Outcome.done(read.get())
        : Outcome.refused(new Problems(problems));
  }

  static Optional<Definition> read(Definition.Part part, Given json) {
    Optional<Definition> read =
        switch (part) {
          case ENTITY -> Optional.of(new Definition.OfEntity(entity(json)));
          case FIELD -> field(json).map(Definition.OfField::new);
          case DICTIONARY -> Optional.of(new Definition.OfDictionary(dictionary(json)));
          case FORM -> Optional.of(new Definition.OfForm(ArrangementJson.form(json)));
          case LIST -> Optional.of(new Definition.OfList(ArrangementJson.list(json)));
          case NUMBERING ->
              Optional.of(
                  new Definition.OfNumbering(
                      new DefinedNumbering(json.text("entity"), json.text("pattern"))));
        };
    json.end();
    return read;
  }

  static ObjectNode write(Label label) {
    return object().put("zh", label.zh()).put("en", label.en());
  }

  private static ObjectNode write(DefinedEntity entity) {
    ObjectNode json = object().put("name", entity.name());
    json.set("label", write(entity.label()));
    entity.plural().ifPresent(many -> json.put("many", many));
    json.put("owned", entity.owned());
    entity.pattern().ifPresent(pattern -> json.put("numbering", pattern));
    ArrayNode grants = json.putArray("grants");
    for (Grant grant : entity.grants()) {
      grants
          .addObject()
          .put("role", grant.role())
          .put("right", grant.right().name())
          .put("scope", grant.scope().name());
    }
    return json;
  }

  private static DefinedEntity entity(Given json) {
    String name = json.text("name");
    List<Grant> grants =
        json.list("grants").stream()
            .map(
                one -> {
                  Right right = new Right(one.text("right"));
                  Scope scope = one.option("scope", Scope.class, Scope.OWN);
                  Grant grant = new Grant(one.text("role"), name, right, scope);
                  one.end();
                  return grant;
                })
            .toList();
    return new DefinedEntity(
        name,
        json.label("label"),
        json.textIfGiven("many").filter(many -> !many.isBlank()).orElse(null),
        json.flag("owned"),
        json.textIfGiven("numbering").orElse(null),
        grants);
  }

  private static ObjectNode write(DefinedField field) {
    ObjectNode json = object().put("entity", field.entity()).put("name", field.name());
    json.set("label", write(field.label()));
    json.set("kind", KindJson.write(field.kind()));
    ArrayNode traits = json.putArray("traits");
    field.traits().stream().sorted().forEach(trait -> traits.add(trait.name()));
    if (!field.unit().equals(NONE)) {
      json.set("unit", write(field.unit()));
    }
    if (!field.help().equals(NONE)) {
      json.set("help", write(field.help()));
    }
    Link.Collected collected = field.collected();
    if (collected != null) {
      json.putObject("collected")
          .put("name", collected.name())
          .set("label", write(collected.label()));
    }
    return json;
  }

  private static Optional<DefinedField> field(Given json) {
    String entity = json.text("entity");
    String name = json.text("name");
    Label label = json.label("label");
    Optional<Kind<?>> kind = json.object("kind").flatMap(KindJson::read);
    var traits = json.options("traits", Trait.class);
    Label unit = json.labelIfGiven("unit");
    Label help = json.labelIfGiven("help");
    Optional<Link.Collected> collected =
        json.has("collected")
            ? json.object("collected").map(DefinitionJson::way)
            : Optional.empty();
    return kind.map(
        of ->
            new DefinedField(entity, name, label, of, traits, unit, help, collected.orElse(null)));
  }

  private static Link.Collected way(Given json) {
    Link.Collected way = new Link.Collected(json.text("name"), json.label("label"));
    json.end();
    return way;
  }

  private static ObjectNode write(DictionaryContents dictionary) {
    ObjectNode json = object().put("name", dictionary.name());
    json.set("label", write(dictionary.label()));
    json.set("entries", KindJson.write(dictionary.entries()));
    return json;
  }

  private static DictionaryContents dictionary(Given json) {
    return new DictionaryContents(
        json.text("name"), json.label("label"), KindJson.options(json, "entries"));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
