package youke.kernel.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import youke.kernel.catalog.Definitions;
import youke.kernel.catalog.Definitions.DefinedEntity;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.catalog.DictionaryContents;

/** What an administrator wants to define otherwise: all of it is done, or none. */
public record DefinitionChange(List<Step> steps) {
  /** One thing that is put in its place, new or instead of what was there, or taken away. */
  public sealed interface Step {
    Definition.Key key();
  }

  public record Put(Definition definition) implements Step {
    @Override
    public Definition.Key key() {
      return definition.key();
    }
  }

  /** Taken from sight; its data stays, and putting it again brings it back. */
  public record Remove(Definition.Key key) implements Step {}

  public DefinitionChange {
    steps = List.copyOf(steps);
  }

  public static DefinitionChange of(Step... steps) {
    return new DefinitionChange(Arrays.asList(steps));
  }

  /** Puts everything that these definitions hold; what they do not name stays. */
  public static DefinitionChange of(Definitions definitions) {
    List<Step> steps = new ArrayList<>();
    all(definitions).forEach(definition -> steps.add(new Put(definition)));
    return new DefinitionChange(steps);
  }

  public static Step put(DefinedEntity entity) {
    return new Put(new Definition.OfEntity(entity));
  }

  public static Step put(DefinedField field) {
    return new Put(new Definition.OfField(field));
  }

  public static Step put(DictionaryContents dictionary) {
    return new Put(new Definition.OfDictionary(dictionary));
  }

  public static Step removeEntity(String name) {
    return new Remove(Definition.Key.entity(name));
  }

  public static Step removeField(String entity, String name) {
    return new Remove(Definition.Key.field(entity, name));
  }

  /** A dictionary of the product goes back to its own entries. */
  public static Step removeDictionary(String name) {
    return new Remove(Definition.Key.dictionary(name));
  }

  /** These definitions by their parts. */
  static Definitions together(List<Definition> all) {
    return new Definitions(
        some(all, Definition.OfEntity.class, Definition.OfEntity::entity),
        some(all, Definition.OfField.class, Definition.OfField::field),
        some(all, Definition.OfDictionary.class, Definition.OfDictionary::dictionary),
        some(all, Definition.OfForm.class, Definition.OfForm::form),
        some(all, Definition.OfList.class, Definition.OfList::list),
        some(all, Definition.OfNumbering.class, Definition.OfNumbering::numbering));
  }

  private static <D extends Definition, T> List<T> some(
      List<Definition> all, Class<D> kind, Function<D, T> content) {
    return all.stream().filter(kind::isInstance).map(kind::cast).map(content).toList();
  }

  /** Dictionaries and entities before the fields that may need them, what arranges those last. */
  static List<Definition> all(Definitions definitions) {
    List<Definition> all = new ArrayList<>();
    definitions.dictionaries().forEach(one -> all.add(new Definition.OfDictionary(one)));
    definitions.entities().forEach(one -> all.add(new Definition.OfEntity(one)));
    definitions.fields().forEach(one -> all.add(new Definition.OfField(one)));
    definitions.forms().forEach(one -> all.add(new Definition.OfForm(one)));
    definitions.lists().forEach(one -> all.add(new Definition.OfList(one)));
    definitions.numberings().forEach(one -> all.add(new Definition.OfNumbering(one)));
    return all;
  }
}
