package youke.kernel.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.text.Label;
import youke.kernel.text.Plural;

/**
 * A noun of the product: the one place where its fields, links, lists, forms and grants are
 * declared. Table, REST, permission, form, import, export and history all derive from it.
 *
 * @param <E> the declaring class itself
 */
public abstract non-sealed class Entity<E extends Entity<E>> extends Fields<E> {
  /** Name of the entity of persons; owners, authors and members point to it. */
  public static final String PERSON = "employee";

  /** Name of the entity of the organisation's nodes; departments of records point to it. */
  public static final String ORGANISATION = "organisation";

  /** Prefix, date parts, parent's code and sequence of an entity's number. */
  public record Numbering(String pattern, boolean gapless) {}

  private final Label label;
  private Label many;
  private final List<Grant> grants = new ArrayList<>();
  private final List<FieldGrant> fieldGrants = new ArrayList<>();
  private final List<ListView> lists = new ArrayList<>();
  private final List<List<String>> uniques = new ArrayList<>();
  private @Nullable Form form;
  private @Nullable Board board;
  private @Nullable Link<E, ?> parent;
  private @Nullable Numbering numbering;
  private @Nullable Field<E, String> number;
  private @Nullable String title;
  private @Nullable String englishTitle;
  private @Nullable Owned<E> owned;
  private boolean custom;

  /** When the record was made. */
  public final Field<E, Instant> createdAt;

  /** Who made it. */
  public final Link<E, ?> createdBy;

  /** When it was last changed. */
  public final Field<E, Instant> changedAt;

  /** Who changed it last. */
  public final Link<E, ?> changedBy;

  /** Who is responsible for a record, and who else gets to see it. */
  public record Owned<E>(
      Link<E, ?> owner,
      Link<E, ?> department,
      Field<E, Boolean> reserved,
      Field<E, Boolean> exclusive) {}

  protected Entity(String name, String zh, String en) {
    super(name);
    this.label = Label.of(zh, en);
    this.many = Label.of(zh, Plural.of(en));
    createdAt =
        new Field<E, Instant>(name, "createdAt", Label.of("创建时间", "Created"), new Kind.Moment())
            .derived();
    changedAt =
        new Field<E, Instant>(name, "changedAt", Label.of("修改时间", "Changed"), new Kind.Moment())
            .derived();
    createdBy = toPerson("createdBy", "创建人", "Created by");
    createdBy.derived();
    changedBy = toPerson("changedBy", "修改人", "Changed by");
    changedBy.derived();
  }

  private Link<E, ?> toPerson(String name, String zh, String en) {
    return new Link<E, Object>(
        entityName(), name, Label.of(zh, en), new Kind.Reference(() -> PERSON));
  }

  /**
   * Records have an owner, a department (the owner's), may be private (only the owner changes them)
   * or exclusive (nobody but owner and members sees them), and may be shared with members.
   */
  protected final void owned() {
    Link<E, Object> department =
        new Link<>(
            entityName(),
            "department",
            Label.of("所属部门", "Department"),
            new Kind.Reference(() -> ORGANISATION));
    department.derived();
    Field<E, Boolean> reserved =
        new Field<E, Boolean>(entityName(), "private", Label.of("个人专有", "Private"), new Kind.Flag())
            .preset(false);
    Field<E, Boolean> exclusive =
        new Field<E, Boolean>(
                entityName(), "exclusive", Label.of("排他", "Exclusive"), new Kind.Flag())
            .preset(false);
    owned = new Owned<>(toPerson("owner", "负责人", "Owner"), department, reserved, exclusive);
  }

  /**
   * Records belong to another record and are seen, changed and deleted with it, such as the lines
   * of a quote.
   */
  protected final void partOf(Link<E, ?> whole) {
    parent = whole;
  }

  /** Records get a number from this pattern, such as {@code KH-{yyyy}{0000}}. */
  protected final Field<E, String> numbered(String pattern) {
    return numbered(new Numbering(pattern, false));
  }

  /** As {@link #numbered}, and the sequence has no gap, whatever fails or is undone. */
  protected final Field<E, String> numberedWithoutGaps(String pattern) {
    return numbered(new Numbering(pattern, true));
  }

  private Field<E, String> numbered(Numbering by) {
    numbering = by;
    number =
        add(new Field<E, String>(
                entityName(), "number", Label.of("编号", "Number"), new Kind.Text(60)))
            .unique()
            .searched()
            .fixed();
    return number;
  }

  /**
   * The field by which people call a record; without this the field {@code name}, else the number.
   */
  protected final void titled(Field<E, String> by) {
    title = by.name();
  }

  /** The field by which people who read English call a record, where it is filled. */
  protected final void titledInEnglish(Field<E, String> by) {
    englishTitle = by.name();
  }

  /** No two records outside the recycle bin agree in all of these. */
  @SafeVarargs
  protected final void unique(Field<E, ?>... together) {
    List<String> names = new ArrayList<>();
    for (Field<E, ?> field : together) {
      names.add(field.name());
    }
    uniques.add(List.copyOf(names));
  }

  protected final void grants(Role role, Right.Allowed... allowed) {
    for (Right.Allowed one : allowed) {
      grants.add(new Grant(role.name(), entityName(), one.right(), one.scope()));
    }
  }

  /** How much a role sees of the fields named. */
  @SafeVarargs
  protected final void shows(Role role, Visibility visibility, Field<E, ?>... fields) {
    for (Field<E, ?> field : fields) {
      fieldGrants.add(new FieldGrant(role.name(), entityName(), field.name(), visibility));
    }
  }

  /** A list that comes with the entity; the condition is CEL, empty for all records. */
  protected final ListView list(String name, String zh, String en, String filter) {
    ListView view = new ListView(name, Label.of(zh, en), filter);
    lists.add(view);
    return view;
  }

  protected final Form form() {
    Form made = new Form();
    form = made;
    return made;
  }

  protected final void board(Field<E, ?> column, Field<E, ?> sum, @Nullable Field<E, ?> weight) {
    board = new Board(column.name(), sum.name(), weight == null ? null : weight.name());
  }

  /** What English calls many of these, where it is not the plural by the rule. */
  protected final void many(String en) {
    many = Label.of(label.zh(), en);
  }

  final void custom() {
    custom = true;
  }

  final void grant(Grant grant) {
    grants.add(grant);
  }

  public final Label label() {
    return label;
  }

  /** What many of them are called; Chinese has one form. */
  public final Label many() {
    return many;
  }

  /** Made by an administrator at run time. */
  public final boolean isCustom() {
    return custom;
  }

  public final List<Grant> grants() {
    return List.copyOf(grants);
  }

  public final List<FieldGrant> fieldGrants() {
    return List.copyOf(fieldGrants);
  }

  public final List<ListView> lists() {
    return List.copyOf(lists);
  }

  public final List<List<String>> uniques() {
    return List.copyOf(uniques);
  }

  public final Optional<Form> formView() {
    return Optional.ofNullable(form);
  }

  public final Optional<Board> boardView() {
    return Optional.ofNullable(board);
  }

  /** The whole that records of this entity are part of. */
  public final Optional<Link<E, ?>> whole() {
    return Optional.ofNullable(parent);
  }

  public final Optional<Numbering> numbering() {
    return Optional.ofNullable(numbering);
  }

  /** The number field of a numbered entity. */
  public final Optional<Field<E, String>> number() {
    return Optional.ofNullable(number);
  }

  /** Name of the field by which people call a record. */
  public final Optional<String> titleName() {
    return Optional.ofNullable(title);
  }

  /** Name of the field by which people who read English call a record. */
  public final Optional<String> englishTitleName() {
    return Optional.ofNullable(englishTitle);
  }

  /** Owner, department and the two kinds of reserve, when records are owned. */
  public final Optional<Owned<E>> ownership() {
    return Optional.ofNullable(owned);
  }

  /** The link to the owner of an owned entity. */
  public final Link<E, ?> owner() {
    if (owned == null) {
      throw new IllegalStateException(entityName() + " is not owned");
    }
    return owned.owner();
  }
}
