package youke.kernel.definition;

import youke.kernel.catalog.Definitions.DefinedEntity;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.catalog.DictionaryContents;

/** One thing that an administrator has defined. */
public sealed interface Definition {
  record OfEntity(DefinedEntity entity) implements Definition {}

  record OfField(DefinedField field) implements Definition {}

  record OfDictionary(DictionaryContents dictionary) implements Definition {}

  /** Which part of the catalog a definition is of. */
  enum Part {
    ENTITY,
    FIELD,
    DICTIONARY
  }

  /**
   * What a definition is known by.
   *
   * @param entity the entity of a field; empty for others
   */
  record Key(Part part, String entity, String name) {
    public static Key entity(String name) {
      return new Key(Part.ENTITY, "", name);
    }

    public static Key field(String entity, String name) {
      return new Key(Part.FIELD, entity, name);
    }

    public static Key dictionary(String name) {
      return new Key(Part.DICTIONARY, "", name);
    }

    /** Where the catalog's problems place it: {@code entity.field}, or the name alone. */
    public String place() {
      return entity.isEmpty() ? name : entity + "." + name;
    }
  }

  default Key key() {
    return switch (this) {
      case OfEntity(DefinedEntity entity) -> Key.entity(entity.name());
      case OfField(DefinedField field) -> Key.field(field.entity(), field.name());
      case OfDictionary(DictionaryContents dictionary) -> Key.dictionary(dictionary.name());
    };
  }
}
