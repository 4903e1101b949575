package youke.kernel.record;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.Catalog;

/** The rule book of the catalog in force, made once. */
final class RuleBooks {
  private final AtomicReference<@Nullable Compiled> compiled = new AtomicReference<>();

  private record Compiled(Catalog catalog, RuleBook rules) {}

  RuleBook of(Catalog catalog) {
    Compiled now = compiled.get();
    if (now == null || now.catalog() != catalog) {
      now = new Compiled(catalog, new RuleBook(catalog));
      compiled.set(now);
    }
    return now.rules();
  }
}
