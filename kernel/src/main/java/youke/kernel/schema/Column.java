package youke.kernel.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.store.Sql;

/**
 * One column of a table.
 *
 * @param type as PostgreSQL itself writes it ({@code numeric(24,2)}), collation included
 * @param required whether every row has a value
 * @param preset a constant that rows get which say nothing, as SQL; never a call, which would
 *     rewrite the table
 */
public record Column(String name, String type, boolean required, @Nullable String preset) {
  static final String ID = "bigint";
  static final String TEXT = "text";
  static final String MOMENT = "timestamp with time zone";
  static final String FLAG = "boolean";

  static Column of(String name, String type) {
    return new Column(name, type, false, null);
  }

  static Column required(String name, String type) {
    return new Column(name, type, true, null);
  }

  static Column preset(String name, String type, String constant) {
    return new Column(name, type, true, constant);
  }

  /** The constant that rows get which say nothing, as SQL. */
  public Optional<String> constant() {
    return Optional.ofNullable(preset);
  }

  /** The column as it stands in {@code create table} and {@code add column}. */
  String sql() {
    return Sql.name(name)
        + " "
        + type
        + constant().map(value -> " default " + value).orElse("")
        + (required ? " not null" : "");
  }
}
