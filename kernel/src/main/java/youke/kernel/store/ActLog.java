package youke.kernel.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the acts: who did what when and why, and the old and new values of each record. */
public final class ActLog {
  /** The kind of a line that says that a value was shown; it changes no record. */
  public static final String REVEAL = "reveal";

  private ActLog() {}

  /**
   * An act.
   *
   * @param author id of the person, or null when the product did it by itself
   * @param name of the action, or null
   * @param lent names of the reactions that acted with lent rights
   * @param details JSON object of what an act that changes nothing says of itself, or null
   */
  public record Act(
      long id,
      Instant at,
      @Nullable Long author,
      @Nullable Long onBehalfOf,
      String kind,
      @Nullable String name,
      @Nullable String reason,
      @Nullable Long undoes,
      Collection<String> lent,
      @Nullable String details) {}

  /**
   * What an act did to one record.
   *
   * @param kind {@code create} (its first values are what stands, or what later changes give as
   *     old), {@code change}, {@code delete}, {@code restore}, {@code share}, {@code purge} or
   *     {@code reveal} (its new values name the field and hold nothing)
   * @param before JSON object of the old values by field name
   * @param after JSON object of the new values by field name
   */
  public record Changed(
      String entity, long record, String kind, @Nullable String before, @Nullable String after) {}

  public static void write(Db db, Act act) {
    db.later(
        Sql.of(
            "insert into act (id, at, author, on_behalf_of, kind, name, reason, undoes, lent,"
                + " details) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
            act.id(),
            act.at().atOffset(ZoneOffset.UTC),
            act.author(),
            act.onBehalfOf(),
            act.kind(),
            act.name(),
            act.reason(),
            act.undoes(),
            act.lent().toArray(String[]::new),
            act.details()));
    if (act.undoes() != null) {
      db.later(Sql.of("update act set undone_by = ? where id = ?", act.id(), act.undoes()));
    }
  }

  /** Empties old and new values of records that are gone for good. */
  public static void forget(Db db, String entity, Collection<Long> records) {
    db.run(
        Sql.of(
            "update act_change set old = null, new = null where record = any(?) and entity = ?"
                + " and (old is not null or new is not null)",
            records.toArray(Long[]::new),
            entity));
  }

  public static void write(Db db, long act, List<Changed> changes) {
    if (changes.size() >= CopiedRows.WORTH) {
      copy(db, act, changes);
      return;
    }
    for (Changed one : changes) {
      db.later(
          Sql.of(
              "insert into act_change (act, entity, record, kind, old, new)"
                  + " values (?, ?, ?, ?, ?::jsonb, ?::jsonb)",
              act,
              one.entity(),
              one.record(),
              one.kind(),
              one.before(),
              one.after()));
    }
  }

  private static void copy(Db db, long act, List<Changed> changes) {
    List<String> columns = List.of("act", "entity", "record", "kind", "old", "new");
    try (CopiedRows copied = new CopiedRows(db, "act_change", columns)) {
      for (Changed change : changes) {
        copied
            .value(act)
            .value(change.entity())
            .value(change.record())
            .value(change.kind())
            .value(change.before())
            .value(change.after())
            .endRow();
      }
      copied.finish();
    }
  }
}
