package youke.kernel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Ref;

/** Reads the acts back: what happened to a record, and what an act did. */
public final class ActReading {
  private ActReading() {}

  /** One act's change of one record, with the act. */
  public record Entry(
      long act,
      Instant at,
      @Nullable Ref author,
      @Nullable Ref onBehalfOf,
      String actKind,
      @Nullable String action,
      @Nullable String reason,
      @Nullable Long undoneBy,
      ActLog.Changed change) {}

  /** An act by itself. */
  public record Head(
      long id, Instant at, @Nullable Long author, String kind, @Nullable Long undoneBy) {}

  /** An act with the number of records that it touched, counted up to 10,000. */
  public record Summary(
      long id,
      Instant at,
      @Nullable Ref author,
      String kind,
      @Nullable String action,
      @Nullable String reason,
      @Nullable Long undoes,
      @Nullable Long undoneBy,
      long records,
      @Nullable Taken taken,
      @Nullable Shown shown) {}

  /** What an export took out of the house. */
  public record Taken(String entity, String filter, String search, long records) {}

  /** The value that was shown on request. */
  public record Shown(String entity, long record, String field) {}

  private static final String SUMMARY =
      "select a.id, a.at, a.author, p.name, a.kind, a.name, a.reason, a.undoes, a.undone_by,"
          + " (select count(*) from (select 1 from act_change c where c.act = a.id limit 10000) n),"
          + " a.details ->> 'entity', a.details ->> 'filter', a.details ->> 'search', (a.details ->> 'records')::bigint,"
          + " (a.details ->> 'record')::bigint, a.details ->> 'field'"
          + " from act a left join employee p on p.id = a.author";

  /** The columns that {@link #entry} reads, of a change {@code c} and its act {@code a}. */
  static final String COLUMNS =
      "a.id, a.at, a.author, p.name, a.on_behalf_of, b.name, a.kind, a.name, a.reason,"
          + " a.undone_by, c.entity, c.record, c.kind, c.old::text, c.new::text";

  /** Joins those who did it. */
  static final String PEOPLE =
      " left join employee p on p.id = a.author left join employee b on b.id = a.on_behalf_of";

  private static final String SELECT =
      "select " + COLUMNS + " from act_change c join act a on a.id = c.act" + PEOPLE;

  /**
   * What happened to a record, newest first, before an act (null: from the newest).
   *
   * @param reveals whether it is told as well which masked values were shown
   */
  public static List<Entry> ofRecord(
      Db db, String entity, long record, boolean reveals, @Nullable Long before, int limit) {
    Sql sql = Sql.of(SELECT + " where c.record = ? and c.entity = ?", record, entity);
    if (!reveals) {
      sql.add(" and c.kind <> ?", ActLog.REVEAL);
    }
    if (before != null) {
      sql.add(" and (a.at, a.id) < (select x.at, x.id from act x where x.id = ?)", before);
    }
    return db.list(sql.add(" order by a.at desc, a.id desc limit ?", limit), ActReading::entry);
  }

  /** What happened to a record from an act on, oldest first. */
  public static List<Entry> since(Db db, String entity, long record, Instant at) {
    return db.list(
        Sql.of(SELECT + " where c.record = ? and c.entity = ?", record, entity)
            .add(" and a.at >= ? order by a.at, a.id", at.atOffset(java.time.ZoneOffset.UTC)),
        ActReading::entry);
  }

  /** What an act did, in the order of the records' ids, beyond one of them. */
  public static List<Entry> ofAct(Db db, long act, long beyond, int limit) {
    return db.list(
        Sql.of(
            SELECT + " where c.act = ? and c.record > ? order by c.record limit ?",
            act,
            beyond,
            limit),
        ActReading::entry);
  }

  /** What a person did, newest first, before an act (null: from the newest). */
  public static List<Summary> ofAuthor(Db db, long author, @Nullable Long before, int limit) {
    Sql sql = Sql.of(SUMMARY + " where a.author = ?", author);
    if (before != null) {
      sql.add(" and (a.at, a.id) < (select x.at, x.id from act x where x.id = ?)", before);
    }
    return db.list(sql.add(" order by a.at desc, a.id desc limit ?", limit), ActReading::summary);
  }

  /**
   * What anybody did of a kind whose acts have details, newest first, before an act (null: from the
   * newest).
   */
  public static List<Summary> ofKind(Db db, String kind, @Nullable Long before, int limit) {
    Sql sql = Sql.of(SUMMARY + " where a.kind = ? and a.details is not null", kind);
    if (before != null) {
      sql.add(" and (a.at, a.id) < (select x.at, x.id from act x where x.id = ?)", before);
    }
    return db.list(sql.add(" order by a.at desc, a.id desc limit ?", limit), ActReading::summary);
  }

  public static Optional<Summary> summary(Db db, long act) {
    return db.first(Sql.of(SUMMARY + " where a.id = ?", act), ActReading::summary);
  }

  private static Summary summary(ResultSet row) throws SQLException {
    return new Summary(
        row.getLong(1),
        moment(row, 2),
        ref(row, 3),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, Long.class),
        row.getObject(9, Long.class),
        row.getLong(10),
        taken(row),
        shown(row));
  }

  private static @Nullable Shown shown(ResultSet row) throws SQLException {
    String field = row.getString(16);
    return field == null ? null : new Shown(row.getString(11), row.getLong(15), field);
  }

  private static @Nullable Taken taken(ResultSet row) throws SQLException {
    String entity = row.getString(11);
    return entity == null || row.getString(12) == null
        ? null
        : new Taken(entity, row.getString(12), row.getString(13), row.getLong(14));
  }

  public static Optional<Head> head(Db db, long act) {
    return db.first(
        Sql.of("select id, at, author, kind, undone_by from act where id = ?", act),
        row ->
            new Head(
                row.getLong(1),
                moment(row, 2),
                row.getObject(3, Long.class),
                row.getString(4),
                row.getObject(5, Long.class)));
  }

  /** How many records an act touched. */
  public static long size(Db db, long act) {
    return db.number(Sql.of("select count(*) from act_change where act = ?", act));
  }

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        moment(row, 2),
        ref(row, 3),
        ref(row, 5),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getObject(10, Long.class),
        new ActLog.Changed(
            row.getString(11),
            row.getLong(12),
            row.getString(13),
            row.getString(14),
            row.getString(15)));
  }

  private static Instant moment(ResultSet row, int at) throws SQLException {
    return Objects.requireNonNull(row.getObject(at, OffsetDateTime.class)).toInstant();
  }

  private static @Nullable Ref ref(ResultSet row, int at) throws SQLException {
    Long id = row.getObject(at, Long.class);
    return id == null ? null : new Ref(id, row.getString(at + 1));
  }
}
