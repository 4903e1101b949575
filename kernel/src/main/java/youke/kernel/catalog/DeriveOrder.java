package youke.kernel.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Input;

/** Orders the derivations of one entity so that each runs after those that make its inputs. */
final class DeriveOrder {
  private final Map<String, Derive<?, ?>> byResult = new LinkedHashMap<>();
  private final List<Derive<?, ?>> sorted = new ArrayList<>();
  private final Set<String> done = new LinkedHashSet<>();
  private final Set<String> path = new LinkedHashSet<>();
  private @Nullable String cycle;

  DeriveOrder(List<Derive<?, ?>> derives) {
    derives.forEach(derive -> byResult.putIfAbsent(derive.result().name(), derive));
    List.copyOf(byResult.keySet()).forEach(this::visit);
  }

  List<Derive<?, ?>> sorted() {
    return List.copyOf(sorted);
  }

  /** The fields that depend on each other, such as {@code a → b → a}. */
  Optional<String> cycle() {
    return Optional.ofNullable(cycle);
  }

  private void visit(String result) {
    Derive<?, ?> derive = byResult.get(result);
    if (derive == null || done.contains(result)) {
      return;
    }
    if (!path.add(result)) {
      cycle = String.join(" → ", path) + " → " + result;
      return;
    }
    for (Input input : derive.inputs()) {
      if (input instanceof Input.Own own) {
        visit(own.field().name());
      }
    }
    path.remove(result);
    done.add(result);
    sorted.add(derive);
  }
}
