package youke.kernel.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Sight;
import youke.kernel.model.Link;
import youke.kernel.model.Right;
import youke.kernel.store.AccessSql;
import youke.kernel.store.ActLog;
import youke.kernel.store.Db;
import youke.kernel.store.FileTable;
import youke.kernel.store.FollowerTable;
import youke.kernel.store.NoticeTable;
import youke.kernel.store.Sql;

/**
 * What lies in the recycle bin, over all entities, and its emptying. A part that went with its
 * whole is not told of by itself.
 */
final class RecycleBin {
  private static final Comparator<Binned> NEWEST =
      Comparator.comparingLong(Binned::act).thenComparingLong(Binned::id).reversed();

  private final Catalog catalog;
  private final Caller caller;
  private final Db db;

  RecycleBin(Catalog catalog, Caller caller, Db db) {
    this.catalog = catalog;
    this.caller = caller;
    this.db = db;
  }

  /** What the caller may restore, the last deleted first. */
  List<Binned> page(
      Collection<CatalogEntity> entities, Binned.@Nullable Position after, int limit) {
    AccessSql access = new AccessSql(catalog, caller);
    Sight sight = Sight.of(catalog, caller);
    List<Binned> found = new ArrayList<>();
    for (CatalogEntity entity : entities) {
      if (sight.reads(entity)) {
        found.addAll(some(entity, access, after, limit));
      }
    }
    return found.stream().sorted(NEWEST).limit(limit).toList();
  }

  private List<Binned> some(
      CatalogEntity entity, AccessSql access, Binned.@Nullable Position after, int limit) {
    Sql sql =
        Sql.of("select t.id, ")
            .add(new Titles(catalog, caller, db).sql(entity, "t"))
            .add(", t.deleted_act, a.at, a.author from ")
            .add(Sql.name(entity.table()) + " t join act a on a.id = t.deleted_act")
            .add(" where t.deleted_act is not null and ")
            .add(access.visible(entity, Right.DELETE, "t"));
    entity.whole().ifPresent(whole -> sql.add(" and not ").add(wentWith(whole)));
    if (after != null) {
      sql.add(" and (t.deleted_act, t.id) < (?, ?)", after.act(), after.id());
    }
    sql.add(" order by t.deleted_act desc, t.id desc limit ?", limit);
    return db.list(
        sql,
        row ->
            new Binned(
                entity.name(),
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(5, Long.class))));
  }

  private Sql wentWith(Link<?, ?> whole) {
    CatalogEntity above = catalog.entity(whole.target());
    return Sql.of("exists (select 1 from " + Sql.name(above.table()) + " w where w.id = t.")
        .add(Sql.name(whole.column()) + " and w.deleted_act = t.deleted_act)");
  }

  /**
   * Removes for good what was deleted before a moment, with its files and its old and new values;
   * that it was removed stays written.
   *
   * @return how many records, at most as many as asked for; parts go with the last of them
   */
  int purge(Instant before, int most, long act, Instant now) {
    Map<String, List<Long>> gone = new LinkedHashMap<>();
    int left = most;
    for (CatalogEntity entity : catalog.entities().values()) {
      if (left > 0) {
        List<Long> ids = remove(entity, before, left);
        left -= ids.size();
        if (!ids.isEmpty()) {
          gone.put(entity.name(), ids);
        }
      }
    }
    gone.forEach((entity, ids) -> forget(entity, ids, act));
    if (!gone.isEmpty()) {
      String kind = ActKind.PURGE.name();
      ActLog.write(
          db, new ActLog.Act(act, now, null, null, kind, null, null, null, List.of(), null));
    }
    return most - left;
  }

  private List<Long> remove(CatalogEntity entity, Instant before, int most) {
    String table = Sql.name(entity.table());
    Sql old =
        Sql.of("select t.id from " + table + " t join act a on a.id = t.deleted_act")
            .add(" where t.deleted_act is not null and a.at < ?", before.atOffset(ZoneOffset.UTC))
            .add(" order by t.deleted_act, t.id limit ? for update of t skip locked", most);
    return db.list(
        Sql.of("delete from " + table + " where id in (").add(old).add(") returning id"),
        row -> row.getLong(1));
  }

  private void forget(String entity, List<Long> ids, long act) {
    Long[] all = ids.toArray(Long[]::new);
    db.run(Sql.of("delete from member where record = any(?)", (Object) all));
    db.run(Sql.of("delete from search_text where record = any(?)", (Object) all));
    FollowerTable.forget(db, all);
    NoticeTable.forget(db, all);
    FileTable.forget(db, entity, ids);
    ActLog.forget(db, entity, ids);
    ActLog.write(
        db,
        act,
        ids.stream().map(id -> new ActLog.Changed(entity, id, "purge", null, null)).toList());
  }
}
