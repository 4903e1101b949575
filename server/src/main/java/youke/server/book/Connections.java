package youke.server.book;

import javax.sql.DataSource;

/**
 * The ways to the database of a book; all have its schema as their search path.
 *
 * @param pool for the work of requests
 * @param direct a connection of one's own, for what keeps it long
 * @param aside for what is done beside a transaction, which may hold the last of the pool
 */
public record Connections(DataSource pool, DataSource direct, DataSource aside) {}
