package youke.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Right;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.AccessSql;
import youke.kernel.store.RecordTable;
import youke.kernel.store.Sql;

/** Rows found and locked with the predicates of the rights that a caller needs on them. */
final class LockedRows {
  private static final List<Right> READ_AHEAD = List.of(Right.EDIT, Right.TRANSFER);

  private final Transaction transaction;
  private final AccessSql access;
  private final Map<String, Ahead> ahead = new HashMap<>();

  /** Rows of one entity that were asked for before their turn; one that is not there is null. */
  private record Ahead(Map<Long, RecordTable.@Nullable Stored> rows) {}

  LockedRows(Transaction transaction, AccessSql access) {
    this.transaction = transaction;
    this.access = access;
  }

  /** Locks at once what these steps are going to change, in the order of ids. */
  void readAhead(List<? extends Step> steps) {
    Map<String, Set<Long>> changed = new HashMap<>();
    for (Step step : steps) {
      if (step instanceof Step.Change change) {
        changed.computeIfAbsent(change.entity(), _ -> new TreeSet<>()).add(change.id());
      }
    }
    changed.forEach(
        (name, ids) -> {
          CatalogEntity entity = transaction.catalog().entity(name);
          Map<Long, RecordTable.@Nullable Stored> rows = new HashMap<>();
          ids.forEach(id -> rows.put(id, null));
          Sql which = Sql.of("t.id = any(?)", (Object) ids.toArray(Long[]::new));
          read(entity, which, READ_AHEAD).forEach(row -> rows.put(row.id(), row));
          ahead.put(name, new Ahead(rows));
        });
  }

  /**
   * The row, locked, when the caller sees it and has these rights on it; a missing right is raised.
   */
  Optional<RecordTable.Stored> lock(CatalogEntity entity, long id, List<Right> rights) {
    Ahead known = ahead.get(entity.name());
    if (known != null && known.rows().containsKey(id) && READ_AHEAD.containsAll(rights)) {
      RecordTable.Stored row = known.rows().get(id);
      return row == null ? Optional.empty() : granted(entity, row, READ_AHEAD, rights);
    }
    List<RecordTable.Stored> rows = read(entity, Sql.of("t.id = ?", id), rights);
    return rows.isEmpty() ? Optional.empty() : granted(entity, rows.getFirst(), rights, rights);
  }

  private List<RecordTable.Stored> read(CatalogEntity entity, Sql which, List<Right> rights) {
    List<Sql> conditions = new ArrayList<>();
    conditions.add(access.visible(entity, Right.READ, "t"));
    rights.forEach(right -> conditions.add(access.visible(entity, right, "t")));
    return transaction.drafts().table(entity).load(transaction.db(), which, conditions, true);
  }

  private static Optional<RecordTable.Stored> granted(
      CatalogEntity entity, RecordTable.Stored row, List<Right> judged, List<Right> needed) {
    List<Boolean> flags = row.flags();
    if (!flags.getFirst()) {
      return Optional.empty();
    }
    for (int i = 0; i < judged.size(); i++) {
      if (!flags.get(i + 1) && needed.contains(judged.get(i))) {
        throw new Refusal(notAllowed(entity, judged.get(i)));
      }
    }
    return Optional.of(row);
  }

  static Problem notAllowed(CatalogEntity entity, Right right) {
    return Problem.of(KernelProblem.NOT_ALLOWED)
        .with("right", right.name())
        .with("entity", entity.label());
  }
}
