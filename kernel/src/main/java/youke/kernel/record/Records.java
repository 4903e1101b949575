package youke.kernel.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.DatabaseFailure;
import youke.kernel.store.Db;

/**
 * The gate: whoever acts, whatever the door, records are read and written here and nowhere else,
 * always for a {@link Caller} and within that caller's rights.
 */
public final class Records {
  private static final int TRIES = 4;

  private final Book book;
  private final AtomicReference<@Nullable Compiled> compiled = new AtomicReference<>();

  private record Compiled(Catalog catalog, RuleBook rules) {}

  public Records(Book book) {
    this.book = book;
  }

  /** An id for a record that a {@link Step.Create} is going to make. */
  public long newId() {
    return book.ids().next();
  }

  /** The catalog in force. */
  public Catalog catalog() {
    return book.catalog().get();
  }

  /** Does all steps in one act, or none of them and says every problem. */
  public Outcome<Receipt> run(Caller caller, Intent intent, List<Step> steps) {
    return run(caller, intent, steps, Map.of());
  }

  /** As {@link #run}, and new records keep author and time from where they came. */
  public Outcome<Receipt> run(
      Caller caller, Intent intent, List<Step> steps, Map<Long, Intent.Origin> origins) {
    Catalog catalog = catalog();
    return write(
        catalog,
        db -> {
          Transaction transaction = new Transaction(book, catalog, rules(catalog), caller, db);
          long act = intent.goingOn().orElseGet(book.ids()::next);
          Applying applying = new Applying(transaction, intent);
          steps.forEach(applying::apply);
          applying.checkLinks();
          transaction.settle();
          new Writing(transaction, act).write(intent, action(steps), origins);
          applying.checkCreated();
          return receipt(transaction, act, steps);
        });
  }

  private RuleBook rules(Catalog catalog) {
    Compiled now = compiled.get();
    if (now == null || now.catalog() != catalog) {
      now = new Compiled(catalog, new RuleBook(catalog));
      compiled.set(now);
    }
    return now.rules();
  }

  private static @Nullable String action(List<Step> steps) {
    return steps.size() == 1 && steps.getFirst() instanceof Step.Do action ? action.action() : null;
  }

  private static Receipt receipt(Transaction transaction, long act, List<Step> steps) {
    Map<Long, Receipt.Touched> touched = new LinkedHashMap<>();
    for (Step step : steps) {
      transaction
          .known(step.entity(), step.id())
          .ifPresent(draft -> touched.put(step.id(), touched(transaction, draft)));
    }
    return new Receipt(act, List.copyOf(touched.values()));
  }

  private static Receipt.Touched touched(Transaction transaction, Draft draft) {
    boolean written =
        draft.fate() != Draft.Fate.STAYS
            || (transaction.touched().contains(draft) && !draft.changed().isEmpty());
    return new Receipt.Touched(
        draft.entity().name(), draft.id(), written ? draft.version() + 1 : draft.version());
  }

  // A deadlock or a serialisation failure says nothing of the request: the same steps are tried
  // again.
  private <T> Outcome<T> write(Catalog catalog, Function<Db, T> work) {
    for (int tried = 1; ; tried++) {
      try {
        return Outcome.done(inTransaction(work));
      } catch (Refusal refusal) {
        return Outcome.refused(refusal.problems());
      } catch (DatabaseFailure failure) {
        if (!failure.isTransient() || tried == TRIES) {
          return Outcome.refused(told(catalog, failure));
        }
      }
    }
  }

  private <T> T inTransaction(Function<Db, T> work) {
    try (Connection connection = book.database().getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T result = work.apply(new Db(connection));
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Problem told(Catalog catalog, DatabaseFailure failure) {
    if (failure.isNotUnique()) {
      return unique(catalog, Optional.ofNullable(failure.constraint()).orElse(""));
    }
    if (failure.isAway()) {
      return Problem.of(KernelProblem.UNAVAILABLE);
    }
    throw failure;
  }

  // Unique indexes are called table_column_key; a group is told by its first field.
  private static Problem unique(Catalog catalog, String constraint) {
    for (CatalogEntity entity : catalog.entities().values()) {
      for (Field<?, ?> field : entity.fields()) {
        if (constraint.startsWith(entity.table() + "_" + field.column() + "_")) {
          return Problem.of(KernelProblem.NOT_UNIQUE, Place.field(field.name()))
              .with("field", field.label());
        }
      }
    }
    return Problem.of(KernelProblem.NOT_UNIQUE).with("field", constraint);
  }
}
