package youke.kernel.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
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

/** Runs work of the gate on the book's database, and tells what the database has against it. */
final class BookDatabase {
  private static final int TRIES = 4;

  private final DataSource database;

  BookDatabase(DataSource database) {
    this.database = database;
  }

  <T> Outcome<T> read(Catalog catalog, Function<Db, T> work) {
    try (Connection connection = database.getConnection()) {
      return Outcome.done(work.apply(new Db(connection)));
    } catch (Refusal refusal) {
      return Outcome.refused(refusal.problems());
    } catch (DatabaseFailure failure) {
      return Outcome.refused(told(catalog, failure));
    } catch (SQLException e) {
      return Outcome.refused(told(catalog, new DatabaseFailure(e)));
    }
  }

  /**
   * In one transaction. A deadlock or a serialisation failure says nothing of the request: the same
   * work is tried again.
   */
  <T> Outcome<T> write(Catalog catalog, Function<Db, T> work) {
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

  /** In one transaction that cannot be tried again, as something leaves the house on the way. */
  <T> Outcome<T> once(Function<Db, T> work) {
    return Outcome.of(() -> inTransaction(work));
  }

  private <T> T inTransaction(Function<Db, T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        Db db = new Db(connection);
        T result = work.apply(db);
        db.flush();
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

  static Problem told(Catalog catalog, DatabaseFailure failure) {
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
