package youke.kernel.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.text.Label;

/** Makes the fields that administrators define at run time. */
public final class CustomField {
  /** What can be switched on for an administrator's field. */
  public enum Trait {
    REQUIRED,
    UNIQUE,
    SENSITIVE,
    SEARCHED,
    INDEXED
  }

  private CustomField() {}

  /**
   * @param collected the way back of a link, or null
   */
  public static Field<?, ?> of(
      String entity,
      String name,
      Label label,
      Kind<?> kind,
      Set<Trait> traits,
      Label unit,
      Label help,
      Link.@Nullable Collected collected) {
    Field<?, ?> field = make(entity, name, label, kind, collected);
    field.custom();
    field.unit(unit.zh(), unit.en());
    field.help(help.zh(), help.en());
    for (Trait trait : traits) {
      switch (trait) {
        case REQUIRED -> field.required();
        case UNIQUE -> field.unique();
        case SENSITIVE -> field.sensitive();
        case SEARCHED -> field.searched();
        case INDEXED -> field.indexed();
      }
    }
    return field;
  }

  private static Field<?, ?> make(
      String entity, String name, Label label, Kind<?> kind, Link.@Nullable Collected collected) {
    if (kind instanceof Kind.Reference reference) {
      Link<Object, Object> link = new Link<>(entity, name, label, reference);
      if (collected != null) {
        link.collectedAs(collected.name(), collected.label().zh(), collected.label().en());
      }
      return link;
    }
    return new Field<>(entity, name, label, kind);
  }
}
