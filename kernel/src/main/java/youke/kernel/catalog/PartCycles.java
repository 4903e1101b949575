package youke.kernel.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import youke.kernel.model.Field;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Input;

/**
 * Finds the values of parts that are made from a value of the whole which, on its way, is made from
 * them: they would never come to rest.
 */
final class PartCycles {
  private final Map<Field<?, ?>, Derive<?, ?>> byResult = new LinkedHashMap<>();
  private final Catalog catalog;

  PartCycles(Catalog catalog) {
    this.catalog = catalog;
    for (CatalogEntity entity : catalog.entities().values()) {
      entity.derives().forEach(derive -> byResult.put(derive.result(), derive));
    }
  }

  /** The values concerned, each with the way round, such as {@code line.a → whole.b → line.a}. */
  Map<Field<?, ?>, String> found() {
    Map<Field<?, ?>, String> found = new LinkedHashMap<>();
    byResult.forEach(
        (result, derive) -> {
          for (Input input : derive.inputs()) {
            Set<Field<?, ?>> way = new LinkedHashSet<>(List.of(result));
            if (input instanceof Input.Linked linked
                && isOfWhole(linked)
                && leads(linked.field(), result, way, new LinkedHashSet<>())) {
              found.put(
                  result,
                  way.stream().map(Field::toString).collect(Collectors.joining(" → "))
                      + " → "
                      + result);
            }
          }
        });
    return found;
  }

  private boolean isOfWhole(Input.Linked input) {
    return catalog.find(input.link().entity()).filter(e -> e.isPartBy(input.link())).isPresent();
  }

  private boolean leads(
      Field<?, ?> from, Field<?, ?> to, Set<Field<?, ?>> way, Set<Field<?, ?>> seen) {
    Derive<?, ?> derive = byResult.get(from);
    if (derive == null || !seen.add(from)) {
      return false;
    }
    way.add(from);
    for (Input input : derive.inputs()) {
      boolean back =
          switch (input) {
            case Input.Own(var field) -> field.equals(to) || leads(field, to, way, seen);
            case Input.Collected(var _, var field) ->
                field.equals(to) || leads(field, to, way, seen);
            case Input.Linked linked ->
                isOfWhole(linked)
                    && (linked.field().equals(to) || leads(linked.field(), to, way, seen));
          };
      if (back) {
        return true;
      }
    }
    way.remove(from);
    return false;
  }
}
