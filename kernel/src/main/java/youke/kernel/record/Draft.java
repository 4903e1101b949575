package youke.kernel.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.rule.Facts;
import youke.kernel.store.RecordTable;

/** A record within an act: as it was, as it will be, and how it is written. */
final class Draft implements Facts<Object> {
  /** What happens to the row when the act is written. */
  enum Fate {
    /** Nothing, or new values. */
    STAYS,
    MADE,
    DELETED,
    RESTORED
  }

  private final Transaction transaction;
  private final CatalogEntity entity;
  private final long id;
  private final int version;
  private final Map<String, @Nullable Object> before;
  private final Map<String, @Nullable Object> after;
  private final Set<String> assigned = new HashSet<>();
  private final Set<String> judged = new HashSet<>();
  private final Set<Link<?, ?>> collectedChanged = new LinkedHashSet<>();
  private final Set<String> wholeChanged = new HashSet<>();
  private final Map<RuleBook.Trigger, @Nullable Object> told = new HashMap<>();
  private Fate fate;
  private boolean locked;

  private Draft(
      Transaction transaction,
      CatalogEntity entity,
      long id,
      int version,
      Fate fate,
      Map<String, @Nullable Object> before) {
    this.transaction = transaction;
    this.entity = entity;
    this.id = id;
    this.version = version;
    this.fate = fate;
    this.before = before;
    this.after = new HashMap<>(before);
  }

  static Draft made(Transaction transaction, CatalogEntity entity, long id) {
    Draft draft = new Draft(transaction, entity, id, 0, Fate.MADE, Map.of());
    draft.locked = true;
    return draft;
  }

  static Draft stored(
      Transaction transaction, CatalogEntity entity, RecordTable.Stored row, boolean locked) {
    Draft draft = new Draft(transaction, entity, row.id(), row.version(), Fate.STAYS, row.values());
    draft.locked = locked;
    return draft;
  }

  CatalogEntity entity() {
    return entity;
  }

  int version() {
    return version;
  }

  Fate fate() {
    return fate;
  }

  void fate(Fate becomes) {
    fate = becomes;
  }

  boolean isLocked() {
    return locked;
  }

  /** Whether the act leaves anything of this record otherwise than it was. */
  boolean isWritten() {
    return fate != Fate.STAYS || !changed().isEmpty();
  }

  boolean isGone() {
    return fate == Fate.DELETED;
  }

  /** Values as they will be, without the empty ones. */
  Map<String, @Nullable Object> after() {
    return after;
  }

  Map<String, @Nullable Object> before() {
    return before;
  }

  /** Sets a value; true when that changes it. */
  boolean set(Field<?, ?> field, @Nullable Object value) {
    Object exact = exact(field.kind(), value);
    if (Same.same(after.get(field.name()), exact)) {
      return false;
    }
    judged.remove(field.name());
    if (exact == null) {
      after.remove(field.name());
    } else {
      after.put(field.name(), exact);
    }
    return true;
  }

  // Numbers carry the digits of their field, so that what is answered is what is kept.
  private static @Nullable Object exact(Kind<?> kind, @Nullable Object value) {
    return switch (kind) {
      case Kind.Decimal(int scale) when value instanceof java.math.BigDecimal number ->
          number.setScale(scale);
      case Kind.Percent _ when value instanceof java.math.BigDecimal number -> number.setScale(4);
      case Kind.Amount(int scale) when value instanceof youke.kernel.model.Money money ->
          new youke.kernel.model.Money(money.amount().setScale(scale), money.currency());
      default -> value;
    };
  }

  /** Notes that the value of a field, as it stands now, has been found to fit. */
  void judged(Field<?, ?> field) {
    judged.add(field.name());
  }

  /** Whether the value of a field has been found to fit and is the same since. */
  boolean isJudged(Field<?, ?> field) {
    return judged.contains(field.name());
  }

  /** Marks that the act itself gives this field, so that a yielding rule leaves it alone. */
  void assigned(String field) {
    assigned.add(field);
  }

  boolean isAssigned(String field) {
    return assigned.contains(field);
  }

  void collectedChanged(Link<?, ?> link) {
    collectedChanged.add(link);
  }

  boolean hasCollectedChange(Link<?, ?> link) {
    return collectedChanged.contains(link);
  }

  /** Notes that a field of the record that this one is part of is changed by the act. */
  void wholeChanged(String field) {
    wholeChanged.add(field);
  }

  boolean hasWholeChange(String field) {
    return wholeChanged.contains(field);
  }

  /** Whether the parts have yet to hear what a field has become; from now on they have. */
  boolean tells(RuleBook.Trigger trigger) {
    Object now = after.get(trigger.field());
    Object heard = told.containsKey(trigger) ? told.get(trigger) : before.get(trigger.field());
    told.put(trigger, now);
    return !Same.same(now, heard);
  }

  /** Names of the fields whose value differs from before. */
  Set<String> changed() {
    Set<String> changed = new LinkedHashSet<>();
    for (Map.Entry<String, @Nullable Object> entry : after.entrySet()) {
      if (!Same.same(entry.getValue(), before.get(entry.getKey()))) {
        changed.add(entry.getKey());
      }
    }
    for (String name : before.keySet()) {
      if (!after.containsKey(name)) {
        changed.add(name);
      }
    }
    return changed;
  }

  boolean changes(String field) {
    return fate == Fate.MADE
        ? after.containsKey(field)
        : !Same.same(after.get(field), before.get(field));
  }

  Optional<Long> link(Map<String, @Nullable Object> values, String name) {
    return values.get(name) instanceof Ref ref ? Optional.of(ref.id()) : Optional.empty();
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public boolean isNew() {
    return fate == Fate.MADE;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> Optional<V> find(Field<Object, V> field) {
    return Optional.ofNullable((V) after.get(field.name()));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> Optional<V> before(Field<Object, V> field) {
    return Optional.ofNullable((V) before.get(field.name()));
  }

  @Override
  public boolean changes(Field<Object, ?> field) {
    return changes(field.name());
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<Facts<T>> linked(Link<Object, T> link) {
    return link(after, link.name())
        .flatMap(target -> transaction.drafts().peek(link.target(), target))
        .map(draft -> (Facts<T>) draft);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <C> List<Facts<C>> collected(Link<C, Object> link) {
    List<Facts<C>> all = new ArrayList<>();
    transaction.drafts().collected(this, link).forEach(draft -> all.add((Facts<C>) draft));
    return all;
  }

  @Override
  public <T> List<Facts<T>> having(Field<T, ?> field, Object value) {
    return transaction.drafts().having(field, value);
  }

  @Override
  public Optional<Field<?, ?>> declared(String name, String field) {
    return transaction.catalog().find(name).flatMap(found -> found.field(field));
  }

  @Override
  public Optional<Object> value(String field) {
    return Optional.ofNullable(after.get(field));
  }

  @Override
  public Instant now() {
    return transaction.now();
  }

  @Override
  public LocalDate today() {
    return transaction.today();
  }

  @Override
  public String toString() {
    return entity + " " + id;
  }
}
