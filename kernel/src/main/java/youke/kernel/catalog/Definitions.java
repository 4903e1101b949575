package youke.kernel.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.CustomField;
import youke.kernel.model.Form;
import youke.kernel.model.Grant;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Sorting;
import youke.kernel.text.Label;

/**
 * What administrators have defined on screen: the third source of the catalog, kept in the
 * database, exported as one file.
 */
public record Definitions(
    List<DefinedEntity> entities,
    List<DefinedField> fields,
    List<DictionaryContents> dictionaries,
    List<DefinedForm> forms,
    List<DefinedList> lists,
    List<DefinedNumbering> numberings) {
  public static final Definitions NONE = new Definitions(List.of(), List.of(), List.of());

  public Definitions {
    entities = List.copyOf(entities);
    fields = List.copyOf(fields);
    dictionaries = List.copyOf(dictionaries);
    forms = List.copyOf(forms);
    lists = List.copyOf(lists);
    numberings = List.copyOf(numberings);
  }

  /** Without forms, lists and numberings. */
  public Definitions(
      List<DefinedEntity> entities,
      List<DefinedField> fields,
      List<DictionaryContents> dictionaries) {
    this(entities, fields, dictionaries, List.of(), List.of(), List.of());
  }

  /**
   * An entity; its name begins with {@code x_}.
   *
   * @param many what English calls many of them, or null for the plural by the rule
   */
  public record DefinedEntity(
      String name,
      Label label,
      @Nullable String many,
      boolean owned,
      @Nullable String numbering,
      List<Grant> grants) {
    public DefinedEntity {
      grants = List.copyOf(grants);
    }

    /** With the plural by the rule. */
    public DefinedEntity(
        String name, Label label, boolean owned, @Nullable String numbering, List<Grant> grants) {
      this(name, label, null, owned, numbering, grants);
    }

    public Optional<String> plural() {
      return Optional.ofNullable(many);
    }

    public Optional<String> pattern() {
      return Optional.ofNullable(numbering);
    }
  }

  /**
   * How the form of an entity is arranged: its groups in order. What later comes with the product
   * joins the group of its name, or the last one.
   *
   * @param left fields that the form leaves out
   */
  public record DefinedForm(String entity, List<Form.Group> groups, List<String> left) {
    public DefinedForm {
      groups = List.copyOf(groups);
      left = List.copyOf(left);
    }
  }

  /** A list of an entity: one of the product's arranged anew, or one of its own. */
  public record DefinedList(
      String entity,
      String name,
      Label label,
      String filter,
      List<String> columns,
      List<Sorting> order) {
    public DefinedList {
      columns = List.copyOf(columns);
      order = List.copyOf(order);
    }
  }

  /** The rule by which records of a numbered entity get their codes from now on. */
  public record DefinedNumbering(String entity, String pattern) {}

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
