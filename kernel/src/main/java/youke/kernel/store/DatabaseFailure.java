package youke.kernel.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database did not do what was asked: it is away, full, or a constraint does not hold. */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final SQLException failure;

  public DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
    // A batch wraps what the server said.
    SQLException next = cause.getNextException();
    this.failure = cause instanceof java.sql.BatchUpdateException && next != null ? next : cause;
  }

  /** SQLSTATE of the failure, five characters; empty text when the driver gives none. */
  public String state() {
    String state = failure.getSQLState();
    return state == null ? "" : state;
  }

  /** Name of the constraint that did not hold, or null. */
  public @Nullable String constraint() {
    return failure instanceof org.postgresql.util.PSQLException e
            && e.getServerErrorMessage() != null
        ? e.getServerErrorMessage().getConstraint()
        : null;
  }

  /** A unique index refused a value. */
  public boolean isNotUnique() {
    return state().equals("23505");
  }

  /** The database cannot be reached, is shutting down or has no room; nothing was written. */
  public boolean isAway() {
    return state().isEmpty()
        || state().startsWith("08")
        || state().startsWith("57P")
        || state().startsWith("53");
  }

  /** Another transaction stood in the way; the same work may succeed when tried again. */
  public boolean isTransient() {
    return state().equals("40001") || state().equals("40P01") || state().equals("55P03");
  }
}
