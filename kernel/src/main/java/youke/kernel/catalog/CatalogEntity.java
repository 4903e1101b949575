package youke.kernel.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Form;
import youke.kernel.model.Link;
import youke.kernel.model.ListView;
import youke.kernel.model.Names;
import youke.kernel.rule.Action;
import youke.kernel.rule.Check;
import youke.kernel.rule.Derive;
import youke.kernel.text.Label;

/**
 * An entity as the whole catalog describes it: declared, extended and defined fields together, and
 * what points to it.
 */
public final class CatalogEntity {
  private final Entity<?> declared;
  private final String table;
  private final Map<String, Field<?, ?>> fields;
  private final Map<String, Collection> collections;
  private final Map<String, Action<?, ?>> actions;
  private final List<Derive<?, ?>> derives;
  private final List<Check<?>> checks;
  private final List<Field<?, ?>> inOrder;
  private final List<Link<?, ?>> links;
  private final Map<String, String> searchCodes;
  private final Field<?, ?> title;
  private final Arrangement arrangement;

  CatalogEntity(
      Entity<?> declared,
      Map<String, Field<?, ?>> fields,
      Map<String, Collection> collections,
      Map<String, Action<?, ?>> actions,
      List<Derive<?, ?>> derives,
      List<Check<?>> checks,
      Field<?, ?> title,
      Arrangement arrangement) {
    this.declared = declared;
    this.table = Names.column(declared.entityName());
    this.fields = fields;
    this.collections = collections;
    this.actions = actions;
    this.derives = List.copyOf(derives);
    this.checks = List.copyOf(checks);
    this.title = title;
    this.arrangement = arrangement;
    this.inOrder = List.copyOf(fields.values());
    List<Link<?, ?>> pointing = new ArrayList<>();
    Map<String, String> codes = new LinkedHashMap<>();
    for (Field<?, ?> field : fields.values()) {
      if (field instanceof Link<?, ?> link) {
        pointing.add(link);
      }
      if (field.isSearched()) {
        codes.put(field.name(), searchCode(declared.entityName(), field.name()));
      }
    }
    this.links = List.copyOf(pointing);
    this.searchCodes = Collections.unmodifiableMap(codes);
  }

  /**
   * Six stable characters that mark a field's tokens in the search index: three of the entity, so
   * that looking in one does not read what others hold, and three of the field.
   */
  static String searchCode(String entity, String field) {
    int spread = field.hashCode() * 0x9E3779B9;
    String code = Integer.toUnsignedString(spread >>> 17, 36);
    return md5(entity).substring(0, 3) + "000".substring(Math.min(3, code.length())) + code;
  }

  // Not for safety: PostgreSQL reckons it too, as migrations of the index need.
  private static String md5(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public Entity<?> declared() {
    return declared;
  }

  public String name() {
    return declared.entityName();
  }

  public Label label() {
    return declared.label();
  }

  /** What many of them are called. */
  public Label many() {
    return declared.many();
  }

  /** Name of the table: snake case of the name. */
  public String table() {
    return table;
  }

  /**
   * All fields in order: the entity's own, those of packs and administrators, owner and department,
   * made and changed.
   */
  public List<Field<?, ?>> fields() {
    return inOrder;
  }

  public Optional<Field<?, ?>> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The links to other entities, owner, department and authors among them. */
  public List<Link<?, ?>> links() {
    return links;
  }

  public Optional<Link<?, ?>> link(String name) {
    return fields.get(name) instanceof Link<?, ?> link ? Optional.of(link) : Optional.empty();
  }

  /** What points here, by the name of the way back. */
  public Map<String, Collection> collections() {
    return collections;
  }

  public Optional<Collection> collection(String name) {
    return Optional.ofNullable(collections.get(name));
  }

  public Map<String, Action<?, ?>> actions() {
    return actions;
  }

  /** In an order in which each one's inputs are ready. */
  public List<Derive<?, ?>> derives() {
    return derives;
  }

  public List<Check<?>> checks() {
    return checks;
  }

  /** Its lists: the product's, as administrators arranged them, and their own. */
  public List<ListView> lists() {
    return arrangement.lists();
  }

  /** How its fields are grouped on its page, as administrators arranged it. */
  public Optional<Form> form() {
    return arrangement.form();
  }

  /** By which rule its records are numbered. */
  public Optional<Entity.Numbering> numbering() {
    return arrangement.numbering();
  }

  /** The field by which people call a record. */
  public Field<?, ?> title() {
    return title;
  }

  /** The field by which people who read English call a record, where it is filled. */
  public Optional<Field<?, ?>> englishTitle() {
    return declared.englishTitleName().flatMap(this::field);
  }

  /**
   * The link to what a record belongs to, by which two of one name are told apart: the first of its
   * own, such as the account of a contact.
   */
  public Optional<? extends Link<?, ?>> context() {
    Set<Field<?, ?>> everywhere = new HashSet<>(List.of(declared.createdBy, declared.changedBy));
    declared
        .ownership()
        .ifPresent(owned -> everywhere.addAll(List.of(owned.owner(), owned.department())));
    return links.stream().filter(link -> !everywhere.contains(link)).findFirst();
  }

  /**
   * The code of each searched field, by field name; it marks the field's tokens in the search
   * index.
   */
  public Map<String, String> searchCodes() {
    return searchCodes;
  }

  public boolean isOwned() {
    return declared.ownership().isPresent();
  }

  /** The link to the whole that records of this entity are part of. */
  public Optional<? extends Link<?, ?>> whole() {
    return declared.whole();
  }

  /** Whether records of this entity are part of what this link points to. */
  public boolean isPartBy(Link<?, ?> link) {
    return whole().filter(link::equals).isPresent();
  }

  /** The links whose target's owner sees the record as well. */
  public List<Link<?, ?>> under() {
    List<Link<?, ?>> under = new ArrayList<>();
    for (Link<?, ?> link : links) {
      if (link.isUnder()) {
        under.add(link);
      }
    }
    return under;
  }

  @Override
  public String toString() {
    return name();
  }
}
