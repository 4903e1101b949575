package youke.kernel.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Contents of files that nothing may use any more: each is noted when something stops using it, or
 * is about to, and dropped from where it lies once no book of the database uses it. One that cannot
 * be dropped stays noted.
 */
public final class UnusedContents {
  /** Whoever brought a content says within this time what uses it. */
  private static final Duration GRACE = Duration.ofHours(1);

  /** Tables in which a column {@code sha256} names a content that is used. */
  private static final String[] USING = {"file", "import_upload", "import_refused_file"};

  /** What is of another product in the same database is not ours to ask. */
  private static final String READABLE =
      "has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')";

  private final DataSource database;

  public UnusedContents(DataSource database) {
    this.database = database;
  }

  /** Drops a content from where it lies. */
  @FunctionalInterface
  public interface Drop {
    void drop(String sha256) throws IOException;
  }

  /** Notes contents in the transaction in which something stops using them. */
  public static void note(Db db, Collection<String> sha256) {
    if (!sha256.isEmpty()) {
      db.run(
          Sql.of(
              "insert into unused_content (sha256) select distinct unnest(?::text[])"
                  + " on conflict (sha256) do nothing",
              (Object) sha256.toArray(String[]::new)));
    }
  }

  /**
   * Notes a content that is going to be kept and used: it is safe from now on, and dropped in the
   * end if nothing ever used it.
   */
  public void comes(String sha256) {
    inTransaction(
        db -> {
          lock(db, sha256);
          return db.run(
              Sql.of(
                  "insert into unused_content (sha256) values (?)"
                      + " on conflict (sha256) do update set at = now()",
                  sha256));
        });
  }

  /**
   * The contents noted long enough before a moment, the oldest first.
   *
   * @param most how many at most
   */
  public List<String> waiting(Instant now, int most) {
    return inTransaction(
        db ->
            db.list(
                Sql.of(
                    "select sha256 from unused_content where at < ? order by at, sha256 limit ?",
                    now.minus(GRACE).atOffset(ZoneOffset.UTC),
                    most),
                row -> row.getString(1)));
  }

  /**
   * Drops a content that nothing uses; one that is used is no longer noted.
   *
   * @return whether it was dropped
   * @throws IOException when it could not be dropped; it stays noted
   */
  public boolean settle(String sha256, Instant now, Drop drop) throws IOException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Db db = new Db(connection);
        lock(db, sha256);
        boolean noted =
            db.run(
                    Sql.of(
                        "delete from unused_content where sha256 = ? and at < ?",
                        sha256,
                        now.minus(GRACE).atOffset(ZoneOffset.UTC)))
                == 1;
        boolean drops = noted && !isUsed(db, sha256, now);
        if (drops) {
          drop.drop(sha256);
        }
        connection.commit();
        return drops;
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  // The books of a database may share the place where contents lie.
  private static boolean isUsed(Db db, String sha256, Instant now) {
    List<String> tables =
        db.list(
            Sql.of(
                "select quote_ident(n.nspname) || '.' || quote_ident(c.relname) from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace join pg_attribute a"
                    + " on a.attrelid = c.oid and a.attname = 'sha256' and not a.attisdropped"
                    + " where c.relkind = 'r' and c.relname = any(?) and "
                    + READABLE,
                (Object) USING),
            row -> row.getString(1));
    List<String> noted =
        db.list(
            Sql.of(
                "select quote_ident(n.nspname) || '.unused_content' from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " where c.relkind = 'r' and c.relname = 'unused_content' and "
                    + READABLE),
            row -> row.getString(1));
    for (String table : tables) {
      if (db.number(Sql.of("select count(*) from " + table + " where sha256 = ?", sha256)) > 0) {
        return true;
      }
    }
    for (String table : noted) {
      Sql coming =
          Sql.of(
              "select count(*) from " + table + " where sha256 = ? and at >= ?",
              sha256,
              now.minus(GRACE).atOffset(ZoneOffset.UTC));
      if (db.number(coming) > 0) {
        return true;
      }
    }
    return false;
  }

  private static void lock(Db db, String sha256) {
    db.first(
        Sql.of("select 1 from pg_advisory_xact_lock(hashtextextended(?, 7))", sha256),
        row -> row.getInt(1));
  }

  private <T> T inTransaction(Function<Db, T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.apply(new Db(connection));
        connection.commit();
        return result;
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
