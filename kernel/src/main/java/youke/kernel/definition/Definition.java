package youke.kernel.definition;

import youke.kernel.catalog.Definitions.DefinedEntity;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.catalog.Definitions.DefinedForm;
import youke.kernel.catalog.Definitions.DefinedList;
import youke.kernel.catalog.Definitions.DefinedNumbering;
import youke.kernel.catalog.DictionaryContents;

/** One thing that an administrator has defined. */
public sealed interface Definition {
  record OfEntity(DefinedEntity entity) implements Definition {}

  record OfField(DefinedField field) implements Definition {}

  record OfDictionary(DictionaryContents dictionary) implements Definition {}

  record OfForm(DefinedForm form) implements Definition {}

  record OfList(DefinedList list) implements Definition {}

  record OfNumbering(DefinedNumbering numbering) implements Definition {}

  /** Which part of the catalog a definition is of. */
  enum Part {
    ENTITY,
    FIELD,
    DICTIONARY,
    FORM,
    LIST,
    NUMBERING
  }

  /**
   * What a definition is known by.
   *
   * @param entity the entity of a field, form, list or numbering; empty for others
   * @param name empty for a form and a numbering, of which an entity has one
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

    public static Key form(String entity) {
      return new Key(Part.FORM, entity, "");
    }

    public static Key list(String entity, String name) {
      return new Key(Part.LIST, entity, name);
    }

    public static Key numbering(String entity) {
      return new Key(Part.NUMBERING, entity, "");
    }

    /** Where the catalog's problems place it: {@code entity.field}, or the one name it has. */
    public String place() {
      if (name.isEmpty()) {
        return entity;
      }
      return entity.isEmpty() ? name : entity + "." + name;
    }
  }

  default Key key() {
    return switch (this) {
      case OfEntity(DefinedEntity entity) -> Key.entity(entity.name());
      case OfField(DefinedField field) -> Key.field(field.entity(), field.name());
      case OfDictionary(DictionaryContents dictionary) -> Key.dictionary(dictionary.name());
      case OfForm(DefinedForm form) -> Key.form(form.entity());
      case OfList(DefinedList list) -> Key.list(list.entity(), list.name());
      case OfNumbering(DefinedNumbering numbering) -> Key.numbering(numbering.entity());
    };
  }
}
