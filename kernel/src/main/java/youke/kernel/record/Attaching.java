package youke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import youke.kernel.model.Field;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.store.FileTable;

/**
 * Files that the steps of an act hang on records: those that the caller has brought and that hang
 * nowhere yet, or that hang at this very place. Any other is told like one that is not there, so
 * that nobody comes by a file through its number.
 */
final class Attaching {
  private final Map<Long, List<Wish>> wishes = new LinkedHashMap<>();

  /** Where a file is to hang. */
  private record Wish(Draft draft, Field<?, ?> field) {
    FileTable.Place place() {
      return new FileTable.Place(draft.entity().name(), draft.id(), field.name());
    }
  }

  void note(Draft draft, Field<?, ?> field, long file) {
    wishes.computeIfAbsent(file, _ -> new ArrayList<>()).add(new Wish(draft, field));
  }

  /** Hangs the files up, or notes what stands against it. */
  void settle(Transaction transaction) {
    if (wishes.isEmpty()) {
      return;
    }
    Map<Long, FileTable.File> files = FileTable.locked(transaction.db(), wishes.keySet());
    wishes.forEach(
        (id, all) -> {
          FileTable.File file = files.get(id);
          for (Wish wish : all) {
            boolean there = file != null && wish.place().equals(file.place());
            boolean free =
                file != null
                    && file.place() == null
                    && file.person() == transaction.caller().person()
                    && wish.equals(all.getFirst());
            if (free) {
              FileTable.hang(transaction.db(), id, wish.place());
            } else if (!there) {
              transaction.problem(
                  wish.draft(),
                  Problem.of(KernelProblem.LINK_NOT_FOUND, Place.field(wish.field().name()))
                      .with("field", wish.field().label()));
            }
          }
        });
    wishes.clear();
  }
}
