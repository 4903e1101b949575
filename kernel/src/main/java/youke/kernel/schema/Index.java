package youke.kernel.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import youke.kernel.store.Sql;

/**
 * One index of a table. Its name says its purpose and columns, so two of one name do the same.
 *
 * @param columns names in order
 * @param where the condition of a partial index, as SQL, or null
 */
public record Index(
    String name, String table, Purpose purpose, List<String> columns, @Nullable String where) {
  /** Rows that are not in the recycle bin. */
  static final String LIVE = "\"deleted_act\" is null";

  /** Rows in the recycle bin. */
  static final String BIN = "\"deleted_act\" is not null";

  private static final int LONGEST_NAME = 63;

  /** What an index is for. */
  public enum Purpose {
    /** No two rows with the same values; rows with an empty value never meet. */
    UNIQUE("key", "btree"),
    /** As UNIQUE, but empty equals empty. */
    UNIQUE_WITH_EMPTY("key", "btree"),
    /** Rows in an order, or those of one value. */
    SORT("sort", "btree"),
    /** The rows that point to one record. */
    LINK("link", "btree"),
    /** Coarse order of a value that grows with time. */
    TIME("time", "brin"),
    /** Rows that hold a word. */
    WORDS("words", "gin");

    private final String suffix;
    private final String method;

    Purpose(String suffix, String method) {
      this.suffix = suffix;
      this.method = method;
    }

    boolean isUnique() {
      return this == UNIQUE || this == UNIQUE_WITH_EMPTY;
    }
  }

  public Index {
    columns = List.copyOf(columns);
  }

  static Index of(String table, Purpose purpose, String... columns) {
    return where(table, purpose, null, List.of(columns));
  }

  static Index where(
      String table, Purpose purpose, @Nullable String condition, List<String> columns) {
    return new Index(name(table, purpose, columns), table, purpose, columns, condition);
  }

  /**
   * The statement that builds it; concurrently means without stopping writers, outside of a
   * transaction.
   */
  String sql(boolean concurrently) {
    return (purpose.isUnique() ? "create unique index " : "create index ")
        + (concurrently ? "concurrently " : "")
        + Sql.name(name)
        + " on "
        + Sql.name(table)
        + " using "
        + purpose.method
        + columns.stream().map(Sql::name).collect(Collectors.joining(", ", " (", ")"))
        + (purpose == Purpose.UNIQUE_WITH_EMPTY ? " nulls not distinct" : "")
        + (where == null ? "" : " where " + where);
  }

  private static String name(String table, Purpose purpose, List<String> columns) {
    String stem = table + "_" + String.join("_", columns);
    String full = stem + "_" + purpose.suffix;
    if (full.length() <= LONGEST_NAME) {
      return full;
    }
    String tail = "_" + Integer.toHexString(stem.hashCode()) + "_" + purpose.suffix;
    return stem.substring(0, LONGEST_NAME - tail.length()) + tail;
  }
}
