package youke.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.store.KeyLookup;
import youke.kernel.store.Sql;

/**
 * Which records of a large act would hold a value that must be unique a second time, told before
 * anything is written; the unique index has the last word.
 */
final class UniqueChecks {
  private final Transaction transaction;

  UniqueChecks(Transaction transaction) {
    this.transaction = transaction;
  }

  void check(Collection<Draft> drafts) {
    Map<CatalogEntity, List<Draft>> byEntity = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      if (!draft.isGone()) {
        byEntity.computeIfAbsent(draft.entity(), _ -> new ArrayList<>()).add(draft);
      }
    }
    byEntity.forEach((entity, of) -> groups(entity).forEach(group -> check(entity, group, of)));
  }

  private static List<List<Field<?, ?>>> groups(CatalogEntity entity) {
    List<List<Field<?, ?>>> groups = new ArrayList<>();
    for (Field<?, ?> field : entity.fields()) {
      if (field.isUnique()) {
        groups.add(List.of(field));
      }
    }
    for (List<String> names : entity.declared().uniques()) {
      List<Field<?, ?>> group = new ArrayList<>();
      names.forEach(name -> entity.field(name).ifPresent(group::add));
      groups.add(group);
    }
    groups.removeIf(group -> !group.stream().allMatch(KeyLookup::isKey));
    return groups;
  }

  private void check(CatalogEntity entity, List<Field<?, ?>> group, List<Draft> drafts) {
    Map<List<Object>, Draft> first = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      boolean changes = group.stream().anyMatch(field -> draft.changes(field.name()));
      List<Object> key = changes ? key(group, draft) : null;
      if (key != null && first.putIfAbsent(key, draft) != null) {
        taken(draft, group);
      }
    }
    if (first.isEmpty()) {
      return;
    }
    List<List<Object>> keys = List.copyOf(first.keySet());
    Set<Draft> told = new LinkedHashSet<>();
    for (KeyLookup.Hit hit :
        new KeyLookup(entity, group).find(transaction.db(), keys, Sql.of("true"))) {
      List<Object> key = keys.get(hit.wanted());
      Draft draft = first.get(key);
      if (draft != null && stands(entity, hit.id(), group, key, draft) && told.add(draft)) {
        taken(draft, group);
      }
    }
  }

  /** Whether the record found still holds the value when this act is done. */
  private boolean stands(
      CatalogEntity entity, long id, List<Field<?, ?>> group, List<Object> key, Draft asking) {
    Draft known = transaction.drafts().known(entity.name(), id).orElse(null);
    return known == null || (known != asking && !known.isGone() && key.equals(key(group, known)));
  }

  /** Empty equals nothing, so a key with an empty part is none. */
  private static @Nullable List<Object> key(List<Field<?, ?>> group, Draft draft) {
    List<Object> key = new ArrayList<>(group.size());
    for (Field<?, ?> field : group) {
      Object value = draft.after().get(field.name());
      if (value == null) {
        return null;
      }
      key.add(value instanceof Ref ref ? Ref.to(ref.id()) : value);
    }
    return key;
  }

  private void taken(Draft draft, List<Field<?, ?>> group) {
    Field<?, ?> field = group.getFirst();
    transaction.problem(
        draft,
        Problem.of(KernelProblem.NOT_UNIQUE, Place.field(field.name()))
            .with("field", field.label()));
  }
}
