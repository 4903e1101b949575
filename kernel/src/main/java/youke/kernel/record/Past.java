package youke.kernel.record;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.problem.Outcome;
import youke.kernel.store.ActReading;

/** What happened to the records and who did it, told to each caller as far as they may see it. */
public final class Past {
  private final Records records;

  Past(Records records) {
    this.records = records;
  }

  /**
   * What happened to a record, newest first, before an act (null: from the newest), as far as the
   * caller may see it.
   *
   * @param reveals whether it is told as well which masked values were shown to whom
   */
  public Outcome<List<Happening>> history(
      Caller caller, String entity, long id, boolean reveals, @Nullable Long before, int limit) {
    return records.read(
        catalog ->
            db -> {
              new Searching(catalog, caller, db).mustSee(catalog.entity(entity), id);
              return new History(catalog, caller, db)
                  .told(ActReading.ofRecord(db, entity, id, reveals, before, limit));
            });
  }

  /** What the caller did, newest first, before an act (null: from the newest). */
  public Outcome<List<ActLine>> acts(Caller caller, @Nullable Long before, int limit) {
    return records.read(catalog -> db -> new Acts(catalog, caller, db).own(before, limit));
  }

  /**
   * What anybody took out of the house, newest first, before an act (null: from the newest). The
   * door that asks makes sure that the caller is charged with knowing it.
   */
  public Outcome<List<ActLine>> exports(Caller caller, @Nullable Long before, int limit) {
    return records.read(
        catalog -> db -> new Acts(catalog, caller, db).ofKind(ActKind.EXPORT, before, limit));
  }

  /**
   * Which masked values anybody had shown, newest first, before an act (null: from the newest);
   * never the values. The door that asks makes sure that the caller is charged with knowing it.
   */
  public Outcome<List<ActLine>> reveals(Caller caller, @Nullable Long before, int limit) {
    return records.read(
        catalog -> db -> new Acts(catalog, caller, db).ofKind(ActKind.REVEAL, before, limit));
  }

  /**
   * An act and what it did to the records beyond an id, as far as the caller may see them;
   * NOT_FOUND when it is somebody else's and none of it is to be seen.
   */
  public Outcome<ActSeen> act(Caller caller, long act, long beyond, int limit) {
    return records.read(catalog -> db -> new Acts(catalog, caller, db).one(act, beyond, limit));
  }

  /** Of which of these records, live or deleted, the caller is told that something happened. */
  public Set<Long> concerning(Caller caller, String entity, Collection<Long> ids) {
    return records
        .read(
            catalog ->
                db -> new Searching(catalog, caller, db).concerning(catalog.entity(entity), ids))
        .orThrow();
  }
}
