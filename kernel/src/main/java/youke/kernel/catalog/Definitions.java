package youke.kernel.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.CustomField;
import youke.kernel.model.Grant;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.text.Label;

/**
 * What administrators have defined on screen: the third source of the catalog, kept in the
 * database, exported as one file.
 */
public record Definitions(
    List<DefinedEntity> entities,
    List<DefinedField> fields,
    List<DictionaryContents> dictionaries) {
  public static final Definitions NONE = new Definitions(List.of(), List.of(), List.of());

  public Definitions {
    entities = List.copyOf(entities);
    fields = List.copyOf(fields);
    dictionaries = List.copyOf(dictionaries);
  }

  /** An entity; its name begins with {@code x_}. */
  public record DefinedEntity(
      String name, Label label, boolean owned, @Nullable String numbering, List<Grant> grants) {
    public DefinedEntity {
      grants = List.copyOf(grants);
    }

    public Optional<String> pattern() {
      return Optional.ofNullable(numbering);
    }
  }

  /**
   * A field of a standard or defined entity; its name begins with {@code x_}.
   *
   * @param kind any kind but a choice of a Java enum; a link names its target
   * @param collected the way back of a link, else null
   */
  public record DefinedField(
      String entity,
      String name,
      Label label,
      Kind<?> kind,
      Set<CustomField.Trait> traits,
      Label unit,
      Label help,
      Link.@Nullable Collected collected) {
    public DefinedField {
      traits = Set.copyOf(traits);
    }

    /** A field without unit, help and way back. */
    public static DefinedField of(
        String entity, String name, Label label, Kind<?> kind, CustomField.Trait... traits) {
      Label none = Label.of("", "");
      return new DefinedField(entity, name, label, kind, Set.of(traits), none, none, null);
    }
  }
}
