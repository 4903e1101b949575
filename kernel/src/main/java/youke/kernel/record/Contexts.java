package youke.kernel.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Sight;
import youke.kernel.model.Link;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;
import youke.kernel.store.AccessSql;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;

/** Tells two records of one name apart: by what they belong to, where the reader sees that. */
final class Contexts {
  private final Catalog catalog;
  private final Titles titles;
  private final AccessSql access;
  private final Sight sight;
  private final Db db;

  Contexts(Catalog catalog, Caller caller, Db db) {
    this.catalog = catalog;
    this.titles = new Titles(catalog, caller, db);
    this.access = new AccessSql(catalog, caller);
    this.sight = Sight.of(catalog, caller);
    this.db = db;
  }

  List<Found> of(List<Found> found) {
    Map<String, Map<Long, String>> contexts = new HashMap<>();
    found.stream()
        .collect(
            Collectors.groupingBy(
                Found::entity, Collectors.mapping(Found::id, Collectors.toList())))
        .forEach((entity, ids) -> contexts.put(entity, contexts(catalog.entity(entity), ids)));
    return found.stream()
        .map(
            one ->
                one.in(
                    Optional.ofNullable(contexts.getOrDefault(one.entity(), Map.of()).get(one.id()))
                        .filter(title -> !title.isEmpty())))
        .toList();
  }

  private Map<Long, String> contexts(CatalogEntity entity, List<Long> ids) {
    Map<Long, String> contexts = new HashMap<>();
    entity
        .context()
        .filter(link -> sight.of(link) == Visibility.SEEN)
        .filter(link -> sight.reads(catalog.entity(link.target())))
        .ifPresent(
            link -> {
              Sql sql = select(entity, link, ids);
              db.list(sql, row -> contexts.put(row.getLong(1), row.getString(2)));
            });
    return contexts;
  }

  private Sql select(CatalogEntity entity, Link<?, ?> link, List<Long> ids) {
    CatalogEntity above = catalog.entity(link.target());
    return Sql.of("select f.id, ")
        .add(titles.sql(above, "t"))
        .add(" from " + Sql.name(entity.table()) + " f join " + Sql.name(above.table()))
        .add(" t on t.id = f." + Sql.name(link.column()))
        .add(
            " where f.id = any(?) and t.deleted_act is null and ",
            (Object) ids.toArray(Long[]::new))
        .add(access.visible(above, Right.READ, "t"));
  }
}
