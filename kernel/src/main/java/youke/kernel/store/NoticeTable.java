package youke.kernel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people are told of: one line per person and act, whether they may still see it or not. */
public final class NoticeTable {
  private NoticeTable() {}

  /** Why somebody is told, the weightiest first. */
  public enum Cause {
    /** Somebody wrote their name behind an at sign. */
    MENTIONED,
    /** Somebody else made them the owner. */
    ASSIGNED,
    /** They follow it. */
    FOLLOWED
  }

  /**
   * A notice with what happened.
   *
   * @param field in which the name stands, or null
   * @param records how many the act gave to the person; otherwise 1
   */
  public record Row(
      long id,
      Cause cause,
      @Nullable String field,
      long records,
      boolean read,
      ActReading.Entry entry) {}

  // An act in portions may have several lines about one record.
  private static final String SELECT =
      "select "
          + ActReading.COLUMNS
          + ", n.id, n.cause, n.field, n.records, n.read_at is not null"
          + " from notice n join act a on a.id = n.act"
          + " cross join lateral (select * from act_change x where x.act = n.act"
          + " and x.record = n.record and x.entity = n.entity limit 1) c"
          + ActReading.PEOPLE
          + " where n.person = ? and a.undone_by is null";

  /**
   * Newest first, before one of them (null: from the newest); what has been taken back since is
   * left out.
   */
  public static List<Row> of(Db db, long person, boolean unread, @Nullable Long before, int limit) {
    Sql sql = Sql.of(SELECT, person);
    if (unread) {
      sql.add(" and n.read_at is null");
    }
    if (before != null) {
      sql.add(" and (n.at, n.id) < (select x.at, x.id from notice x where x.id = ?)", before);
    }
    return db.list(sql.add(" order by n.at desc, n.id desc limit ?", limit), NoticeTable::row);
  }

  /** Marks these of a person as read at a moment, or as unread again (null); those that changed. */
  public static List<Long> mark(
      Db db, long person, Collection<Long> notices, @Nullable Instant read) {
    return marked(db, person, read, Sql.of("id = any(?)", (Object) notices.toArray(Long[]::new)));
  }

  /** As {@link #mark}, all up to one of them. */
  public static List<Long> markUntil(Db db, long person, long last, @Nullable Instant read) {
    Sql which =
        Sql.of("(at, id) <= (select x.at, x.id from notice x where x.id = ?", last)
            .add(" and x.person = ?)", person);
    return marked(db, person, read, which);
  }

  private static List<Long> marked(Db db, long person, @Nullable Instant read, Sql which) {
    Sql sql =
        read == null
            ? Sql.of("update notice set read_at = null where read_at is not null")
            : Sql.of("update notice set read_at = ?", read.atOffset(ZoneOffset.UTC))
                .add(" where read_at is null");
    sql.add(" and person = ? and ", person).add(which).add(" returning id");
    return db.list(sql, row -> row.getLong(1));
  }

  /** Of records that are gone for good. */
  public static void forget(Db db, Long[] records) {
    db.run(Sql.of("delete from notice where record = any(?)", (Object) records));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(16),
        Cause.valueOf(row.getString(17)),
        row.getString(18),
        row.getLong(19),
        row.getBoolean(20),
        ActReading.entry(row));
  }
}
