package youke.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import youke.kernel.catalog.Catalog;

/**
 * Finds out from the acts who is to be told of what: after they are committed, in the order of the
 * transactions, each once. Whether somebody may see it is asked when it is shown.
 */
public final class NoticeFeed {
  private static final String PLACE = "noticed";
  private static final String HORIZON = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

  private final DataSource database;

  public NoticeFeed(DataSource database) {
    this.database = database;
  }

  /**
   * For whom there is something new.
   *
   * @param last the place from which to ask on
   */
  public record News(long last, Set<Long> people) {}

  private record Range(long from, long to) {}

  /**
   * Writes the notices of what was committed since it was last asked, by any process; of several
   * that ask at once one does it. The first time it only remembers the place.
   *
   * @return how many notices were written
   */
  public int write(Catalog catalog) {
    if (ask(db -> place(db, "")).isEmpty()) {
      ask(NoticeFeed::begin);
    }
    if (ask(db -> range(db, "")).isEmpty()) {
      return 0;
    }
    return inTransaction(
        db ->
            range(db, " for update skip locked")
                .map(
                    range -> {
                      int written =
                          new NoticeWriting(db, catalog, range.from(), range.to()).write();
                      db.run(
                          Sql.of(
                              "update book set value = to_jsonb(?::bigint) where name = ?",
                              range.to(),
                              PLACE));
                      return written;
                    })
                .orElse(0));
  }

  /** For whom notices were written behind a place. */
  public News since(long last) {
    Set<Long> people = new HashSet<>();
    long[] newest = {last};
    ask(
        db ->
            db.list(
                Sql.of("select id, person from notice where id > ?", last),
                row -> {
                  newest[0] = Math.max(newest[0], row.getLong(1));
                  return people.add(row.getLong(2));
                }));
    return new News(newest[0], people);
  }

  /** The place behind all that is written. */
  public long last() {
    return ask(db -> db.number(Sql.of("select coalesce(max(id), 0) from notice")));
  }

  /** Removes what is older than a moment. */
  public void forget(Instant before) {
    ask(db -> db.run(Sql.of("delete from notice where at < ?", before.atOffset(ZoneOffset.UTC))));
  }

  private static Optional<Long> place(Db db, String lock) {
    return db.first(
        Sql.of("select value::text::bigint from book where name = ?" + lock, PLACE),
        row -> row.getLong(1));
  }

  private static int begin(Db db) {
    return db.run(
        Sql.of("insert into book (name, value) select ?, to_jsonb(" + HORIZON + ")", PLACE)
            .add(" on conflict do nothing"));
  }

  /** From where to where nobody has looked yet; empty where nothing happened. */
  private static Optional<Range> range(Db db, String lock) {
    return place(db, lock)
        .map(from -> new Range(from, db.number(Sql.of("select " + HORIZON))))
        .filter(range -> db.number(acts(range)) > 0);
  }

  private static Sql acts(Range range) {
    return Sql.of(
        "select count(*) from (select 1 from act where xid >= ?::text::xid8"
            + " and xid < ?::text::xid8 limit 1) a",
        range.from(),
        range.to());
  }

  private <T> T ask(Function<Db, T> question) {
    try (Connection connection = database.getConnection()) {
      return question.apply(new Db(connection));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private <T> T inTransaction(Function<Db, T> work) {
    try (Connection connection = database.getConnection()) {
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
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
