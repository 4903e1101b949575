package youke.kernel.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Input;

/**
 * Reads what the rules of many records are going to ask for, in one statement per entity instead of
 * one per record. What is going to be changed is locked in the order of ids.
 */
final class Preloading {
  private final Transaction transaction;
  private final RuleBook rules;
  private final Map<String, Set<Long>> read = new HashMap<>();
  private final Map<String, Set<Long>> locked = new HashMap<>();
  private final Map<Link<?, ?>, Set<Long>> raised = new LinkedHashMap<>();
  private final Map<Link<?, ?>, Set<Long>> lowered = new LinkedHashMap<>();

  Preloading(Transaction transaction, RuleBook rules) {
    this.transaction = transaction;
    this.rules = rules;
  }

  void load(Collection<Draft> drafts) {
    Map<CatalogEntity, List<Link<?, ?>>> followed = new HashMap<>();
    for (Draft draft : drafts) {
      for (Link<?, ?> link : followed.computeIfAbsent(draft.entity(), Preloading::followed)) {
        note(read, link, draft.after().get(link.name()));
      }
      for (RuleBook.Trigger trigger : rules.triggers(draft.entity().name())) {
        String link = trigger.link().name();
        for (Object value : Arrays.asList(draft.after().get(link), draft.before().get(link))) {
          note(locked, trigger.link(), value);
          if (value instanceof Ref ref) {
            raised.computeIfAbsent(trigger.link(), _ -> new TreeSet<>()).add(ref.id());
          }
        }
      }
    }
    drafts.forEach(this::below);
    locked.forEach((entity, ids) -> transaction.drafts().preload(entity, ids, true));
    read.forEach((entity, ids) -> transaction.drafts().preload(entity, ids, false));
    collections();
    lowered.forEach(transaction.drafts()::graspParts);
  }

  private void below(Draft draft) {
    for (RuleBook.Trigger trigger : rules.triggersBelow(draft.entity().name())) {
      if (draft.fate() == Draft.Fate.STAYS && draft.changes(trigger.field())) {
        lowered.computeIfAbsent(trigger.link(), _ -> new TreeSet<>()).add(draft.id());
      }
    }
  }

  // A rule that reads one collection of a record reads its others as well.
  private void collections() {
    Map<Link<?, ?>, Set<Long>> wanted = new LinkedHashMap<>();
    raised.forEach(
        (link, ids) -> {
          for (Derive<?, ?> derive : transaction.catalog().entity(link.target()).derives()) {
            Set<Link<?, ?>> links = collected(derive.inputs());
            if (links.contains(link)) {
              links.forEach(one -> wanted.computeIfAbsent(one, _ -> new TreeSet<>()).addAll(ids));
            }
          }
        });
    wanted.forEach(transaction.drafts()::gather);
  }

  private static Set<Link<?, ?>> collected(List<Input> inputs) {
    Set<Link<?, ?>> links = new LinkedHashSet<>();
    for (Input input : inputs) {
      if (input instanceof Input.Collected(Link<?, ?> link, var _)) {
        links.add(link);
      }
    }
    return links;
  }

  private static void note(Map<String, Set<Long>> wanted, Link<?, ?> link, @Nullable Object value) {
    if (value instanceof Ref ref) {
      wanted.computeIfAbsent(link.target(), _ -> new TreeSet<>()).add(ref.id());
    }
  }

  /** The links that an entity's rules look through. */
  private static List<Link<?, ?>> followed(CatalogEntity entity) {
    List<Input> inputs = new ArrayList<>();
    entity.derives().forEach(derive -> inputs.addAll(derive.inputs()));
    entity.checks().forEach(check -> inputs.addAll(check.inputs()));
    List<Link<?, ?>> links = new ArrayList<>();
    for (Input input : inputs) {
      Field<?, ?> field =
          switch (input) {
            case Input.Own(Field<?, ?> own) -> own;
            case Input.Linked(Link<?, ?> link, Field<?, ?> _) -> link;
            case Input.Collected(Link<?, ?> _, Field<?, ?> of) -> of;
          };
      if (field instanceof Link<?, ?> link
          && entity.field(link.name()).stream().anyMatch(link::equals)) {
        links.add(link);
      }
    }
    return links.stream().distinct().toList();
  }
}
