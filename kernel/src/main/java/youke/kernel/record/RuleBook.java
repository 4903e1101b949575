package youke.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Link;
import youke.kernel.rule.Input;

/**
 * Which rules of other records a change concerns: those that read what points to them, and those
 * that read what they are part of.
 */
final class RuleBook {
  /** A field on one side of a link that a rule on the other side reads. */
  record Trigger(Link<?, ?> link, String field) {}

  private final Map<String, List<Trigger>> above = new HashMap<>();
  private final Map<String, List<Trigger>> below = new HashMap<>();

  RuleBook(Catalog catalog) {
    for (CatalogEntity entity : catalog.entities().values()) {
      entity.derives().forEach(derive -> take(entity, derive.inputs()));
      entity.checks().forEach(check -> take(entity, check.inputs()));
    }
  }

  /** What a change of a record of this entity may concern in the records that it points to. */
  List<Trigger> triggers(String entity) {
    return above.getOrDefault(entity, List.of());
  }

  /** What a change of a record of this entity may concern in its parts. */
  List<Trigger> triggersBelow(String entity) {
    return below.getOrDefault(entity, List.of());
  }

  private void take(CatalogEntity entity, List<Input> inputs) {
    for (Input input : inputs) {
      switch (input) {
        case Input.Own _ -> {}
        case Input.Collected(Link<?, ?> link, var field) ->
            note(above, link.entity(), new Trigger(link, field.name()));
        case Input.Linked(Link<?, ?> link, var field) -> {
          if (entity.isPartBy(link)) {
            note(below, link.target(), new Trigger(link, field.name()));
          }
        }
      }
    }
  }

  private static void note(Map<String, List<Trigger>> side, String entity, Trigger trigger) {
    List<Trigger> noted = side.computeIfAbsent(entity, _ -> new ArrayList<>());
    if (!noted.contains(trigger)) {
      noted.add(trigger);
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
                      case Input.Linked(Link<?, ?> link, var field) ->
                          draft.changes(link.name())
                              || (draft.entity().isPartBy(link)
                                  && draft.hasWholeChange(field.name()));
                      case Input.Collected(Link<?, ?> link, _) -> draft.hasCollectedChange(link);
                    });
  }
}
