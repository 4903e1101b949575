package youke.kernel.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.ActReading;
import youke.kernel.store.Db;
import youke.kernel.text.Label;

/**
 * Takes back an act of any size, in portions that are each whole; begun again after a stop it goes
 * on where it ended.
 */
final class UndoneInPortions {
  private static final int SIZE = 1000;
  private static final Duration OWN = Duration.ofDays(1);

  private final Book book;
  private final Catalog catalog;
  private final RuleBook rules;
  private final Caller caller;
  private final long act;
  private final List<Undone.Kept> kept = new ArrayList<>();
  private int records;
  private long beyond;
  private boolean more = true;

  UndoneInPortions(Book book, Catalog catalog, RuleBook rules, Caller caller, long act) {
    this.book = book;
    this.catalog = catalog;
    this.rules = rules;
    this.caller = caller;
    this.act = act;
  }

  Undone run(Records gate, boolean preview, Bulk.Progress progress) {
    long id = book.ids().next();
    boolean begun = false;
    gate.past().act(caller, act, 0, SIZE).orThrow();
    while (more) {
      Intent intent = begun ? Intent.undo(act).goingOnWith(id) : Intent.undo(act).as(id);
      Undoing portion;
      try {
        portion = gate.write(catalog, db -> portion(db, intent, preview)).orThrow();
        begun = true;
      } catch (Unwritten unwritten) {
        portion = unwritten.portion;
      }
      records += portion.records();
      kept.addAll(portion.kept());
      if (!progress.reached(records)) {
        break;
      }
    }
    return new Undone(begun ? id : 0, records, List.copyOf(kept));
  }

  private Undoing portion(Db db, Intent intent, boolean preview) {
    ActReading.Head head =
        ActReading.head(db, act)
            .orElseThrow(() -> new Refusal(Problem.of(KernelProblem.NOT_FOUND)));
    if (head.undoneBy() != null && !head.undoneBy().equals(intent.id().orElse(null))) {
      throw new Refusal(
          Problem.of(KernelProblem.NOT_UNDOABLE)
              .with("reason", Label.of("已经撤销过", "it has been undone already")));
    }
    Transaction transaction = new Transaction(book, catalog, rules, caller, db);
    Applying applying = new Applying(transaction, intent);
    boolean own =
        Optional.ofNullable(head.author()).filter(author -> author == caller.person()).isPresent()
            && head.at().isAfter(transaction.now().minus(OWN));
    Undoing undoing = new Undoing(transaction, applying, own);
    List<ActReading.Entry> entries = ActReading.ofAct(db, act, beyond, SIZE);
    entries.forEach(undoing::undo);
    transaction.settle();
    more = entries.size() == SIZE;
    beyond = entries.isEmpty() ? beyond : entries.getLast().change().record();
    if (preview || undoing.records() == 0) {
      throw new Unwritten(undoing);
    }
    new Writing(transaction, intent.id().orElseThrow()).write(intent, null, Map.of());
    return undoing;
  }

  /** Rolls back a preview, and what came to nothing. */
  private static final class Unwritten extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Undoing portion;

    Unwritten(Undoing portion) {
      super(null, null, false, false);
      this.portion = portion;
    }
  }
}
