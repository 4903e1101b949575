package youke.kernel.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records that an act knows of, by entity and id, in the order in which it met them. */
final class Drafts {
  private final Map<String, Map<Long, Draft>> byEntity = new HashMap<>();

  @Nullable Draft get(String entity, long id) {
    return byEntity.getOrDefault(entity, Map.of()).get(id);
  }

  /** Takes a record in, in the place of what was known of it. */
  void put(Draft draft) {
    byEntity
        .computeIfAbsent(draft.entity().name(), _ -> new LinkedHashMap<>())
        .put(draft.id(), draft);
  }

  Collection<Draft> of(String entity) {
    Map<Long, Draft> known = byEntity.get(entity);
    return known == null ? List.of() : known.values();
  }
}
