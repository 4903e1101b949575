package youke.kernel.record;

import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import youke.kernel.catalog.Catalog;

/**
 * What the gate stands on: a database whose connections have the book's schema as their search
 * path, the catalog in force, the clock, and where ids and numbers come from.
 */
public record Book(
    DataSource database,
    Supplier<Catalog> catalog,
    Clock clock,
    IdSource ids,
    NumberSource numbers) {}
