package youke.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Link;
import youke.kernel.rule.Input;

/** Which rules of other records a change concerns: those that read what points to them. */
final class RuleBook {
  /** A field of a collected record that a rule of the record pointed to reads. */
  record Trigger(Link<?, ?> link, String field) {}

  private final Map<String, List<Trigger>> byEntity = new HashMap<>();

  RuleBook(Catalog catalog) {
    for (CatalogEntity entity : catalog.entities().values()) {
      entity.derives().forEach(derive -> take(derive.inputs()));
      entity.checks().forEach(check -> take(check.inputs()));
    }
  }

  /** What a change of a record of this entity may concern. */
  List<Trigger> triggers(String entity) {
    return byEntity.getOrDefault(entity, List.of());
  }

  private void take(List<Input> inputs) {
    for (Input input : inputs) {
      if (input instanceof Input.Collected(Link<?, ?> link, var field)) {
        byEntity
            .computeIfAbsent(link.entity(), _ -> new ArrayList<>())
            .add(new Trigger(link, field.name()));
      }
    }
  }

  /** Whether a rule with these inputs has to run for a record as it changes. */
  static boolean concerns(List<Input> inputs, Draft draft) {
    return draft.fate() == Draft.Fate.MADE
        || inputs.stream()
            .anyMatch(
                input ->
                    switch (input) {
                      case Input.Own(var field) -> draft.changes(field.name());
                      case Input.Linked(Link<?, ?> link, _) -> draft.changes(link.name());
                      case Input.Collected(Link<?, ?> link, _) -> draft.hasCollectedChange(link);
                    });
  }
}
