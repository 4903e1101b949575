package youke.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Sight;
import youke.kernel.model.Link;
import youke.kernel.model.Right;
import youke.kernel.store.AccessSql;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;

/** Leads from parts that were found, such as a line of a quote, to what they are parts of. */
final class Wholes {
  private final Catalog catalog;
  private final Titles titles;
  private final AccessSql access;
  private final Sight sight;
  private final Db db;

  Wholes(Catalog catalog, Caller caller, Db db) {
    this.catalog = catalog;
    this.titles = new Titles(catalog, caller, db);
    this.access = new AccessSql(catalog, caller);
    this.sight = Sight.of(catalog, caller);
    this.db = db;
  }

  /** Each record once, in the place of the first of its parts; parts of parts lead on. */
  List<Found> of(List<Found> found, int limit) {
    List<Found> all = found;
    while (all.stream().anyMatch(one -> whole(one).isPresent())) {
      all = oneUp(all);
    }
    Map<List<Object>, Found> once = new LinkedHashMap<>();
    all.forEach(one -> once.putIfAbsent(List.of(one.entity(), one.id()), one));
    return once.values().stream().limit(limit).toList();
  }

  private Optional<? extends Link<?, ?>> whole(Found one) {
    return catalog.entity(one.entity()).whole();
  }

  private List<Found> oneUp(List<Found> found) {
    Map<String, Set<Long>> parts =
        found.stream()
            .filter(one -> whole(one).isPresent())
            .collect(
                Collectors.groupingBy(
                    Found::entity,
                    Collectors.mapping(Found::id, Collectors.toCollection(LinkedHashSet::new))));
    Map<String, Map<Long, Found>> wholes = new HashMap<>();
    parts.forEach((entity, ids) -> wholes.put(entity, wholes(catalog.entity(entity), ids)));
    List<Found> up = new ArrayList<>();
    for (Found one : found) {
      if (whole(one).isEmpty()) {
        up.add(one);
      } else {
        Optional.ofNullable(wholes.getOrDefault(one.entity(), Map.of()).get(one.id()))
            .ifPresent(up::add);
      }
    }
    return up;
  }

  private Map<Long, Found> wholes(CatalogEntity part, Set<Long> ids) {
    Map<Long, Found> wholes = new HashMap<>();
    part.whole()
        .ifPresent(
            link -> {
              CatalogEntity above = catalog.entity(link.target());
              if (!sight.reads(above)) {
                return;
              }
              Sql sql =
                  Sql.of("select p.id, t.id, ")
                      .add(titles.sql(above, "t"))
                      .add(" from " + Sql.name(part.table()) + " p join ")
                      .add(Sql.name(above.table()) + " t on t.id = p." + Sql.name(link.column()))
                      .add(" where p.id = any(?)", (Object) ids.toArray(Long[]::new))
                      .add(" and t.deleted_act is null and ")
                      .add(access.visible(above, Right.READ, "t"));
              db.list(
                  sql,
                  row ->
                      wholes.put(
                          row.getLong(1),
                          new Found(above.name(), row.getLong(2), row.getString(3))));
            });
    return wholes;
  }
}
