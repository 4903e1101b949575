package youke.kernel.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.text.Label;

/**
 * One field of an entity: its name, labels, kind and rules. Declared by the verbs of {@link Fields}
 * and completed by the fluent methods here until the catalog is compiled; from then on it does not
 * change.
 *
 * @param <E> the entity that it belongs to
 * @param <V> the Java type of a value
 */
public sealed class Field<E, V> permits Link {
  private final String entity;
  private final String name;
  private final String column;
  private final Label label;
  private final Kind<V> kind;
  private boolean frozen;
  private boolean required;
  private boolean unique;
  private boolean sensitive;
  private boolean searched;
  private boolean indexed;
  private boolean derived;
  private boolean fixed;
  private boolean custom;
  private Label unit = Label.of("", "");
  private Label help = Label.of("", "");
  private @Nullable FieldCheck<V> check;
  private @Nullable Default<V> preset;

  Field(String entity, String name, Label label, Kind<V> kind) {
    this.entity = entity;
    this.name = name;
    this.column = Names.column(name);
    this.label = label;
    this.kind = kind;
  }

  /** A record without this value cannot be saved. */
  public Field<E, V> required() {
    open().required = true;
    return this;
  }

  /** No two records that are not in the recycle bin hold the same value. */
  public Field<E, V> unique() {
    open().unique = true;
    return this;
  }

  /** Masked for every role that is not shown it expressly. */
  public Field<E, V> sensitive() {
    open().sensitive = true;
    return this;
  }

  /** Found by the search across entities. */
  public Field<E, V> searched() {
    open().searched = true;
    return this;
  }

  /** Often filtered or sorted by: gets an index. */
  public Field<E, V> indexed() {
    open().indexed = true;
    return this;
  }

  /** Set by rules only; nobody may write it through a door. */
  public Field<E, V> derived() {
    open().derived = true;
    return this;
  }

  /** Given when the record is made and never changed afterwards. */
  public Field<E, V> fixed() {
    open().fixed = true;
    return this;
  }

  /** Shown behind the value and in column headings, such as 吨. */
  public Field<E, V> unit(String zh, String en) {
    open().unit = Label.of(zh, en);
    return this;
  }

  /** One sentence under the form control. */
  public Field<E, V> help(String zh, String en) {
    open().help = Label.of(zh, en);
    return this;
  }

  /** Every value must satisfy this. */
  public Field<E, V> checked(FieldCheck<V> by) {
    open().check = by;
    return this;
  }

  public Field<E, V> preset(V value) {
    return preset(new Default.Value<>(value));
  }

  public Field<E, V> preset(Default<V> by) {
    open().preset = by;
    return this;
  }

  Field<E, V> custom() {
    open().custom = true;
    return this;
  }

  /** Ends the declaration; the catalog calls it when it takes the field in. */
  public final void freeze() {
    frozen = true;
  }

  private Field<E, V> open() {
    if (frozen) {
      throw new IllegalStateException(entity + "." + name + " is already part of a catalog");
    }
    return this;
  }

  /** Name of the entity that this field belongs to. */
  public final String entity() {
    return entity;
  }

  /**
   * Name in REST, filters and imports: lower camel case, or {@code x_...} for an administrator's
   * field.
   */
  public final String name() {
    return name;
  }

  /** Name of the column: snake case of the name. */
  public final String column() {
    return column;
  }

  public final Label label() {
    return label;
  }

  public final Kind<V> kind() {
    return kind;
  }

  public final boolean isRequired() {
    return required;
  }

  public final boolean isUnique() {
    return unique;
  }

  public final boolean isSensitive() {
    return sensitive;
  }

  public final boolean isSearched() {
    return searched;
  }

  public final boolean isIndexed() {
    return indexed;
  }

  public final boolean isDerived() {
    return derived || isComputed();
  }

  public final boolean isFixed() {
    return fixed;
  }

  /** Made by an administrator at run time. */
  public final boolean isCustom() {
    return custom;
  }

  /** A formula: in no table, computed where it is read. */
  public final boolean isComputed() {
    return kind instanceof Kind.Formula<?>;
  }

  public final Label unit() {
    return unit;
  }

  public final Label help() {
    return help;
  }

  public final Optional<FieldCheck<V>> check() {
    return Optional.ofNullable(check);
  }

  public final Optional<Default<V>> preset() {
    return Optional.ofNullable(preset);
  }

  /** This field with a value, as part of a change. */
  public final Assignment<E, V> to(@Nullable V value) {
    return new Assignment<>(this, value);
  }

  @Override
  public final String toString() {
    return entity + "." + name;
  }
}
