package youke.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.CatalogEntity;

/**
 * What has been committed to the book since one looked last, by any process, in the order of the
 * transactions and without a gap: a transaction is told when no older one is still open.
 */
public final class ActFeed {
  private static final String HORIZON = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

  private final DataSource database;

  public ActFeed(DataSource database) {
    this.database = database;
  }

  /**
   * What an act did to one record.
   *
   * @param author id of the person, or null when the product did it by itself
   */
  public record Change(long act, @Nullable Long author, String entity, long record, String kind) {}

  /**
   * @param next where to go on from
   * @param more whether there was more than asked for; then {@code changes} is not whole
   */
  public record Batch(long next, List<Change> changes, boolean more) {}

  /** The place behind everything that is told already. */
  public long now() {
    return ask(db -> db.number(Sql.of("select " + HORIZON)));
  }

  /**
   * The changes from a place on, both transactions of {@code from} and those behind it.
   *
   * @param entities names of those whose records are meant; all of them if empty
   * @param most how many changes at most
   */
  public Batch since(long from, Collection<String> entities, int most) {
    return ask(
        db -> {
          long next = Math.max(from, db.number(Sql.of("select " + HORIZON)));
          List<Change> changes =
              next == from ? List.of() : between(db, from, next, entities, most + 1);
          boolean more = changes.size() > most;
          return new Batch(next, more ? changes.subList(0, most) : changes, more);
        });
  }

  /** As {@link #since}, up to but without a place. */
  public Batch between(long from, long to, int most) {
    List<Change> changes = ask(db -> between(db, from, to, List.of(), most + 1));
    boolean more = changes.size() > most;
    return new Batch(to, more ? changes.subList(0, most) : changes, more);
  }

  private static List<Change> between(
      Db db, long from, long to, Collection<String> entities, int most) {
    Sql sql =
        Sql.of(
            "select a.id, a.author, c.entity, c.record, c.kind from act a cross join lateral"
                + " (select * from act_change c where c.act = a.id and c.kind <> '"
                + ActLog.REVEAL
                + "'");
    if (!entities.isEmpty()) {
      sql.add(" and c.entity = any(?)", (Object) entities.toArray(String[]::new));
    }
    sql.add(
        " limit ?) c where a.xid >= ?::text::xid8 and a.xid < ?::text::xid8"
            + " order by a.xid, a.id, c.record limit ?",
        most,
        from,
        to,
        most);
    return db.list(
        sql,
        row ->
            new Change(
                row.getLong(1),
                row.getObject(2, Long.class),
                row.getString(3),
                row.getLong(4),
                row.getString(5)));
  }

  /** Has an act that went on over several transactions told again, whole, as of now. */
  public void retell(long act) {
    ask(db -> db.run(Sql.of("update act set xid = pg_current_xact_id() where id = ?", act)));
  }

  /** The versions that records have now, by id. */
  public Map<Long, Integer> versions(CatalogEntity entity, Collection<Long> ids) {
    Sql sql =
        Sql.of(
            "select id, version from " + Sql.name(entity.table()) + " where id = any(?)",
            (Object) ids.toArray(Long[]::new));
    Map<Long, Integer> versions = new HashMap<>();
    ask(db -> db.list(sql, row -> versions.put(row.getLong(1), row.getInt(2))));
    return versions;
  }

  private <T> T ask(Function<Db, T> question) {
    try (Connection connection = database.getConnection()) {
      return question.apply(new Db(connection));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
