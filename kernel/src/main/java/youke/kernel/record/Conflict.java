package youke.kernel.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Ref;
import youke.kernel.model.Visibility;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.store.RecordTable;
import youke.kernel.store.Sql;

/**
 * Two people changed one record: who was first, and the values that stand now, as far as the second
 * may see them.
 */
final class Conflict {
  private final Transaction transaction;
  private final CatalogEntity entity;
  private final RecordTable.Stored row;

  Conflict(Transaction transaction, CatalogEntity entity, RecordTable.Stored row) {
    this.transaction = transaction;
    this.entity = entity;
    this.row = row;
  }

  /**
   * The problem with arguments {@code by} (name), {@code version} (now) and {@code current} (values
   * of the wanted fields by name).
   */
  Problem problem(Set<String> wanted) {
    Map<String, @Nullable Object> current = new LinkedHashMap<>();
    for (String name : wanted) {
      entity
          .field(name)
          .filter(f -> transaction.caller().rights().visibility(f) == Visibility.SEEN)
          .ifPresent(f -> current.put(name, row.values().get(name)));
    }
    return Problem.of(KernelProblem.CHANGED_MEANWHILE)
        .with("by", by())
        .with("version", row.version())
        .with("current", current);
  }

  private String by() {
    if (!(row.values().get("changedBy") instanceof Ref person)) {
      return Caller.PRODUCT_NAME.in(transaction.caller().language());
    }
    return transaction
        .db()
        .first(
            Sql.of("select name from employee where id = ?", person.id()),
            found -> found.getString(1))
        .orElse("?");
  }
}
