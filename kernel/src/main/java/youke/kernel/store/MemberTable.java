package youke.kernel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import youke.kernel.access.Member;

/** With whom records are shared. */
public final class MemberTable {
  private MemberTable() {}

  public static List<Member> of(Db db, long record) {
    return db.list(
        Sql.of(
            "select person, organisation, role, may_edit, until from member where record = ?"
                + " order by person, organisation, role",
            record),
        MemberTable::read);
  }

  /** Puts these in the place of all that were there. */
  public static void replace(Db db, String entity, long record, List<Member> rows, long act) {
    db.run(Sql.of("delete from member where record = ?", record));
    for (Member row : rows) {
      Instant until = row.until();
      db.run(
          Sql.of(
              "insert into member (record, entity, person, organisation, role, may_edit, until, act)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?)",
              record,
              entity,
              row.person(),
              row.organisation(),
              row.role(),
              row.mayEdit(),
              until == null ? null : until.atOffset(ZoneOffset.UTC),
              act));
    }
  }

  private static Member read(ResultSet row) throws SQLException {
    OffsetDateTime until = row.getObject(5, OffsetDateTime.class);
    return new Member(
        row.getObject(1, Long.class),
        row.getObject(2, Long.class),
        row.getString(3),
        row.getBoolean(4),
        until == null ? null : until.toInstant());
  }
}
