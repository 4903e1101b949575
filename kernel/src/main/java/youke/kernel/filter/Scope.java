package youke.kernel.filter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.CatalogEntity;

/** The records that a name can start from: the one judged, and those of collections around. */
final class Scope {
  /** A record by the name under which the condition keeps it. */
  record Start(String variable, CatalogEntity entity) {}

  private final CatalogEntity root;
  private final Map<String, Start> variables;

  private Scope(CatalogEntity root, Map<String, Start> variables) {
    this.root = root;
    this.variables = variables;
  }

  static Scope of(CatalogEntity root) {
    return new Scope(root, Map.of());
  }

  Start root() {
    return new Start("", root);
  }

  Optional<Start> variable(String name) {
    @Nullable Start start = variables.get(name);
    return Optional.ofNullable(start);
  }

  /** This scope with one more name; several names may stand for the same record. */
  Scope with(String name, Start start) {
    Map<String, Start> more = new HashMap<>(variables);
    more.put(name, start);
    return new Scope(root, more);
  }
}
