package youke.kernel.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.problem.Outcome;
import youke.kernel.store.FollowerTable;
import youke.kernel.store.NoticeTable;

/** What a person follows, and of what they are told. */
public final class Following {
  private final Records records;
  private final Supplier<Instant> now;

  Following(Records records, Supplier<Instant> now) {
    this.records = records;
    this.now = now;
  }

  /** Whether the caller follows a record; NOT_FOUND when it is not to be seen. */
  public Outcome<Boolean> follows(Caller caller, String entity, long id) {
    return records.read(
        catalog ->
            db -> {
              new Searching(catalog, caller, db).mustSee(catalog.entity(entity), id);
              return FollowerTable.follows(db, caller.person(), id);
            });
  }

  /** Follows a record from now on, or no longer; NOT_FOUND when it is not to be seen. */
  public Outcome<Boolean> follow(Caller caller, String entity, long id, boolean on) {
    Catalog catalog = records.catalog();
    return records.write(
        catalog,
        db -> {
          new Searching(catalog, caller, db).mustSee(catalog.entity(entity), id);
          if (on) {
            FollowerTable.follow(db, caller.person(), entity, id, now.get());
          } else {
            FollowerTable.leave(db, caller.person(), id);
          }
          return on;
        });
  }

  /**
   * Of what the caller is told, newest first, before a notice (null: from the newest), as far as
   * they may see it today.
   *
   * @param unread only what they have not read
   */
  public Outcome<Notice.Page> notices(
      Caller caller, boolean unread, @Nullable Long before, int limit) {
    return records.read(
        catalog -> db -> new Notices(catalog, caller, db).page(unread, before, limit));
  }

  /** Marks notices of the caller as read or unread; the ids of those that were not so already. */
  public Outcome<List<Long>> mark(Caller caller, Collection<Long> notices, boolean read) {
    return records.write(
        records.catalog(),
        db -> NoticeTable.mark(db, caller.person(), notices, read ? now.get() : null));
  }

  /** As {@link #mark}, all up to one of them. */
  public Outcome<List<Long>> markUntil(Caller caller, long last, boolean read) {
    return records.write(
        records.catalog(),
        db -> NoticeTable.markUntil(db, caller.person(), last, read ? now.get() : null));
  }
}
