package youke.kernel.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Sight;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;
import youke.kernel.store.AccessSql;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;
import youke.kernel.store.TitleSql;

/** What records are called by whom they are shown to, in that person's language. */
final class Titles {
  private final Catalog catalog;
  private final Caller caller;
  private final AccessSql access;
  private final Sight sight;
  private final Db db;

  Titles(Catalog catalog, Caller caller, Db db) {
    this.catalog = catalog;
    this.caller = caller;
    this.access = new AccessSql(catalog, caller);
    this.sight = Sight.of(catalog, caller);
    this.db = db;
  }

  /** The title over a row, in the caller's language; an empty text where it is not seen. */
  Sql sql(CatalogEntity entity, String alias) {
    return TitleSql.of(
            entity,
            caller.language(),
            field ->
                sight.of(field) == Visibility.SEEN
                    ? Optional.of(Sql.of(alias + "." + Sql.name(field.column())))
                    : Optional.empty())
        .map(title -> Sql.of("coalesce(").add(title).add("::text, '')"))
        .orElseGet(() -> Sql.of("''"));
  }

  /** Of those of these records that are live and seen, by id. */
  Map<Long, String> seen(CatalogEntity entity, Collection<Long> ids) {
    return of(
        entity,
        ids,
        () -> Sql.of("t.deleted_act is null and ").add(access.visible(entity, Right.READ, "t")));
  }

  /** As {@link #seen}, and of those in the recycle bin that are the caller's to restore. */
  Map<Long, String> seenOrInBin(CatalogEntity entity, Collection<Long> ids) {
    return of(
        entity,
        ids,
        () ->
            Sql.of("(case when t.deleted_act is null then ")
                .add(access.visible(entity, Right.READ, "t"))
                .add(" else ")
                .add(access.visible(entity, Right.DELETE, "t"))
                .add(" end)"));
  }

  /** As {@link #seenOrInBin}, of several entities by name; one that is gone has none. */
  Map<String, Map<Long, String>> seenOrInBin(Map<String, Set<Long>> ids) {
    Map<String, Map<Long, String>> titles = new LinkedHashMap<>();
    ids.forEach(
        (name, some) ->
            catalog.find(name).ifPresent(entity -> titles.put(name, seenOrInBin(entity, some))));
    return titles;
  }

  private Map<Long, String> of(CatalogEntity entity, Collection<Long> ids, Supplier<Sql> which) {
    Map<Long, String> titles = new LinkedHashMap<>();
    if (sight.reads(entity) && !ids.isEmpty()) {
      Sql sql =
          select(entity)
              .add(" where t.id = any(?) and ", (Object) ids.toArray(Long[]::new))
              .add(which.get());
      db.list(sql, row -> titles.put(row.getLong(1), row.getString(2)));
    }
    return titles;
  }

  /** Begins to select ids and titles from the table of an entity, which is called {@code t}. */
  Sql select(CatalogEntity entity) {
    return Sql.of("select t.id, ")
        .add(sql(entity, "t"))
        .add(" title from " + Sql.name(entity.table()) + " t");
  }
}
