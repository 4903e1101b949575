package youke.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.ActLog;
import youke.kernel.store.ActReading;
import youke.kernel.store.RecordTable;

/**
 * Takes back what an act did, record by record: values return where they stand as the act left
 * them, what was made goes to the recycle bin, what was deleted comes back. What has changed since
 * stays.
 */
final class Undoing {
  private final Transaction transaction;
  private final Applying applying;
  private final boolean own;
  private final List<Undone.Kept> kept = new ArrayList<>();
  private int records;

  /**
   * @param own the person takes back an act of their own of today, and may do so whatever became of
   *     their rights by it
   */
  Undoing(Transaction transaction, Applying applying, boolean own) {
    this.transaction = transaction;
    this.applying = applying;
    this.own = own;
  }

  int records() {
    return records;
  }

  List<Undone.Kept> kept() {
    return kept;
  }

  void undo(ActReading.Entry entry) {
    CatalogEntity entity = transaction.catalog().find(entry.change().entity()).orElse(null);
    if (entity == null) {
      return;
    }
    try {
      switch (entry.change().kind()) {
        case "create" -> unmake(entity, entry);
        case "change" -> unchange(entity, entry);
        case "delete" -> bring(entity, entry);
        case "restore" -> discard(entity, entry.change().record());
        default -> {}
      }
    } catch (Refusal refusal) {
      // what the person may not even see is not told
      if (refusal.problems().first().code() != KernelProblem.NOT_FOUND) {
        keep(entity, entry.change().record(), "", Undone.Why.NOT_ALLOWED);
      }
    }
  }

  private void unmake(CatalogEntity entity, ActReading.Entry entry) {
    long id = entry.change().record();
    boolean touched =
        ActReading.since(transaction.db(), entity.name(), id, entry.at()).stream()
            .anyMatch(
                later ->
                    later.act() != entry.act()
                        && later.undoneBy() == null
                        && !later.change().kind().equals(ActLog.REVEAL)
                        && !later.actKind().equals(ActKind.UNDO.name()));
    if (touched) {
      keep(entity, id, "", Undone.Why.CHANGED_SINCE);
    } else {
      discard(entity, id);
    }
  }

  private void discard(CatalogEntity entity, long id) {
    if (transaction.drafts().known(entity.name(), id).filter(Draft::isGone).isPresent()) {
      return;
    }
    RecordTable.@Nullable Stored row = row(entity, id, Right.DELETE);
    if (row == null || row.deletedAct() != null) {
      return;
    }
    new Deleting(transaction).delete(transaction.take(entity, row));
    records++;
  }

  private void bring(CatalogEntity entity, ActReading.Entry entry) {
    long id = entry.change().record();
    RecordTable.@Nullable Stored row = row(entity, id, Right.DELETE);
    if (row == null) {
      keep(entity, id, "", Undone.Why.GONE);
    } else if (row.deletedAct() != null && row.deletedAct() == entry.act()) {
      Draft draft = transaction.take(entity, row);
      draft.fate(Draft.Fate.RESTORED);
      transaction.touch(draft);
      records++;
    }
  }

  private void unchange(CatalogEntity entity, ActReading.Entry entry) {
    long id = entry.change().record();
    Map<String, @Nullable Object> before = History.values(entity, entry.change().before());
    Map<String, @Nullable Object> after = History.values(entity, entry.change().after());
    RecordTable.@Nullable Stored row = row(entity, id, Right.EDIT);
    if (row == null || row.deletedAct() != null) {
      keep(entity, id, "", Undone.Why.GONE);
      return;
    }
    Draft draft = transaction.take(entity, row);
    after.forEach(
        (name, value) -> {
          Field<?, ?> field = entity.field(name).orElseThrow();
          Object old = before.get(name);
          if (!Same.same(draft.after().get(name), value)) {
            boolean hidden = transaction.caller().rights().visibility(field) == Visibility.HIDDEN;
            keep(entity, id, hidden ? "" : name, Undone.Why.CHANGED_SINCE);
          } else if (old != null) {
            transaction.assign(draft, field, old);
          } else {
            transaction.empty(draft, field);
          }
        });
    if (!draft.changed().isEmpty()) {
      records++;
    }
  }

  private RecordTable.@Nullable Stored row(CatalogEntity entity, long id, Right right) {
    return own
        ? transaction.drafts().table(entity).load(transaction.db(), List.of(id), true).stream()
            .findFirst()
            .orElse(null)
        : applying.lock(entity, id, List.of(right)).orElse(null);
  }

  private void keep(CatalogEntity entity, long id, String field, Undone.Why why) {
    kept.add(new Undone.Kept(entity.name(), id, field, why));
  }
}
