package youke.kernel.store;

import java.time.Instant;
import java.time.ZoneOffset;

/** Who follows which records. */
public final class FollowerTable {
  private FollowerTable() {}

  public static boolean follows(Db db, long person, long record) {
    return db.number(
            Sql.of("select count(*) from follower where record = ? and person = ?", record, person))
        > 0;
  }

  /** Follows from a moment on; who does already goes on doing so. */
  public static void follow(Db db, long person, String entity, long record, Instant at) {
    db.run(
        Sql.of(
            "insert into follower (record, entity, person, at) values (?, ?, ?, ?)"
                + " on conflict do nothing",
            record,
            entity,
            person,
            at.atOffset(ZoneOffset.UTC)));
  }

  public static void leave(Db db, long person, long record) {
    db.run(Sql.of("delete from follower where record = ? and person = ?", record, person));
  }

  /** Of records that are gone for good. */
  public static void forget(Db db, Long[] records) {
    db.run(Sql.of("delete from follower where record = any(?)", (Object) records));
  }
}
