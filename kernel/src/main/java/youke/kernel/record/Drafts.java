package youke.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.rule.Facts;
import youke.kernel.store.Columns;
import youke.kernel.store.RecordTable;
import youke.kernel.store.Sql;

/**
 * The records that an act knows of, by entity and id, in the order in which it met them; those that
 * it does not know yet are read, and locked where they are going to be changed.
 */
final class Drafts {
  private final Transaction transaction;
  private final Map<String, Map<Long, Draft>> byEntity = new HashMap<>();
  private final Map<String, RecordTable> tables = new LinkedHashMap<>();
  private final Map<Link<?, ?>, Map<Long, List<Long>>> gathered = new HashMap<>();

  Drafts(Transaction transaction) {
    this.transaction = transaction;
  }

  RecordTable table(CatalogEntity entity) {
    return tables.computeIfAbsent(entity.name(), _ -> new RecordTable(entity));
  }

  private @Nullable Draft get(String entity, long id) {
    return byEntity.getOrDefault(entity, Map.of()).get(id);
  }

  /** Takes a record in, in the place of what was known of it. */
  void put(Draft draft) {
    byEntity
        .computeIfAbsent(draft.entity().name(), _ -> new LinkedHashMap<>())
        .put(draft.id(), draft);
  }

  private Collection<Draft> of(String entity) {
    Map<Long, Draft> known = byEntity.get(entity);
    return known == null ? List.of() : known.values();
  }

  Optional<Draft> known(String entity, long id) {
    return Optional.ofNullable(get(entity, id));
  }

  /** A live record to be changed, locked; empty when there is none. */
  Optional<Draft> grasp(String entity, long id) {
    Draft draft = get(entity, id);
    if (draft != null && (draft.isLocked() || transaction.touched().contains(draft))) {
      return draft.isGone() ? Optional.empty() : Optional.of(draft);
    }
    return load(entity, List.of(id), true).stream().findFirst();
  }

  /** A live record to be read. */
  Optional<Draft> peek(String entity, long id) {
    Draft draft = get(entity, id);
    if (draft != null) {
      return draft.isGone() ? Optional.empty() : Optional.of(draft);
    }
    return load(entity, List.of(id), false).stream().findFirst();
  }

  private List<Draft> load(String entity, Collection<Long> ids, boolean lock) {
    CatalogEntity type = transaction.catalog().entity(entity);
    List<Draft> loaded = new ArrayList<>();
    for (RecordTable.Stored row : table(type).load(transaction.db(), ids, lock)) {
      if (row.deletedAct() == null) {
        Draft draft = Draft.stored(transaction, type, row, lock);
        put(draft);
        loaded.add(draft);
      }
    }
    return loaded;
  }

  /** Reads records that are going to be asked for, as far as they are not known. */
  void preload(String entity, Set<Long> ids, boolean lock) {
    List<Long> open = new ArrayList<>();
    for (long id : ids) {
      Draft known = get(entity, id);
      if (known == null || (lock && !known.isLocked() && !transaction.touched().contains(known))) {
        open.add(id);
      }
    }
    if (!open.isEmpty()) {
      load(entity, open, lock);
    }
  }

  /**
   * The live records that point to one through a link, those of this act included. The record
   * pointed to is locked first, so that what is derived from its collection cannot miss what
   * another act writes at the same time.
   */
  List<Draft> collected(Draft of, Link<?, ?> link) {
    if (!of.isLocked()) {
      grasp(of.entity().name(), of.id());
    }
    CatalogEntity type = transaction.catalog().entity(link.entity());
    Set<Draft> all = new LinkedHashSet<>(of.isNew() ? List.of() : stored(type, link, of.id()));
    for (Draft draft : of(type.name())) {
      boolean points = draft.after().get(link.name()) instanceof Ref to && to.id() == of.id();
      if (points && !draft.isGone()) {
        all.add(draft);
      } else {
        all.remove(draft);
      }
    }
    List<Draft> sorted = new ArrayList<>(all);
    sorted.sort((a, b) -> Long.compare(a.id(), b.id()));
    return sorted;
  }

  // Read once: what is pointed to is locked, so nobody else adds to it.
  private List<Draft> stored(CatalogEntity type, Link<?, ?> link, long id) {
    Map<Long, List<Long>> known = gathered.computeIfAbsent(link, _ -> new HashMap<>());
    List<Long> found = known.get(id);
    if (found == null) {
      List<Draft> read = pointing(type, link.column(), id);
      known.put(id, read.stream().map(Draft::id).toList());
      return read;
    }
    return found.stream().flatMap(one -> known(type.name(), one).stream()).toList();
  }

  /** Reads the collections of many locked records at once, as far as they are not known. */
  void gather(Link<?, ?> link, Set<Long> ids) {
    Map<Long, List<Long>> known = gathered.computeIfAbsent(link, _ -> new HashMap<>());
    Set<Long> open = new TreeSet<>(ids);
    open.removeAll(known.keySet());
    if (open.isEmpty()) {
      return;
    }
    open.forEach(id -> known.put(id, new ArrayList<>()));
    CatalogEntity type = transaction.catalog().entity(link.entity());
    Sql where =
        Sql.of(
            "t." + Sql.name(link.column()) + " = any(?) and t.deleted_act is null",
            (Object) open.toArray(Long[]::new));
    for (Draft draft : pointing(type, where)) {
      draft
          .link(draft.before(), link.name())
          .map(known::get)
          .ifPresent(collection -> collection.add(draft.id()));
    }
  }

  /** Reads and locks the parts of many locked records at once, in the order of their ids. */
  void graspParts(Link<?, ?> link, Set<Long> wholes) {
    gather(link, wholes);
    Map<Long, List<Long>> known = gathered.getOrDefault(link, Map.of());
    Set<Long> parts = new TreeSet<>();
    wholes.forEach(id -> parts.addAll(known.getOrDefault(id, List.of())));
    preload(link.entity(), parts, true);
  }

  private List<Draft> pointing(CatalogEntity type, String column, Object value) {
    return pointing(
        type, Sql.of("t." + Sql.name(column) + " = ? and t.deleted_act is null", value));
  }

  private List<Draft> pointing(CatalogEntity type, Sql where) {
    List<Draft> found = new ArrayList<>();
    for (RecordTable.Stored row : table(type).load(transaction.db(), where, List.of(), false)) {
      Draft known = get(type.name(), row.id());
      if (known == null) {
        known = Draft.stored(transaction, type, row, false);
        put(known);
      }
      found.add(known);
    }
    return found;
  }

  /** The live records whose field holds this value, those of this act included. */
  @SuppressWarnings("unchecked")
  <T> List<Facts<T>> having(Field<T, ?> field, Object value) {
    CatalogEntity type = transaction.catalog().entity(field.entity());
    Object bound = Columns.binds(field.kind(), value).getFirst();
    List<Facts<T>> all = new ArrayList<>();
    Set<Draft> found =
        new LinkedHashSet<>(bound == null ? List.of() : pointing(type, field.column(), bound));
    for (Draft draft : of(type.name())) {
      if (Same.same(draft.after().get(field.name()), value)) {
        found.add(draft);
      }
    }
    for (Draft draft : found) {
      if (!draft.isGone() && Same.same(draft.after().get(field.name()), value)) {
        all.add((Facts<T>) draft);
      }
    }
    return all;
  }
}
