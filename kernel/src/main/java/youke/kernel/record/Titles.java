package youke.kernel.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Sight;
import youke.kernel.model.Visibility;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;
import youke.kernel.store.TitleSql;
import youke.kernel.text.Language;

/** What records that were found are called in the language of whom they are shown to. */
final class Titles {
  private final Catalog catalog;
  private final Caller caller;
  private final Sight sight;
  private final Db db;

  Titles(Catalog catalog, Caller caller, Db db) {
    this.catalog = catalog;
    this.caller = caller;
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

  /** Titles of records that the caller sees, by id. */
  Map<Long, String> told(CatalogEntity entity, Map<Long, String> titles) {
    if (titles.isEmpty() || !differ(entity)) {
      return titles;
    }
    Map<Long, String> told = new LinkedHashMap<>(titles);
    told.putAll(named(entity, titles.keySet()));
    return told;
  }

  /** Records that the caller sees. */
  List<Found> told(List<Found> found) {
    Map<String, Set<Long>> ids =
        found.stream()
            .filter(one -> differ(catalog.entity(one.entity())))
            .collect(
                Collectors.groupingBy(
                    Found::entity, Collectors.mapping(Found::id, Collectors.toSet())));
    if (ids.isEmpty()) {
      return found;
    }
    Map<String, Map<Long, String>> names = new LinkedHashMap<>();
    ids.forEach((entity, some) -> names.put(entity, named(catalog.entity(entity), some)));
    return found.stream()
        .map(
            one ->
                new Found(
                    one.entity(),
                    one.id(),
                    names.getOrDefault(one.entity(), Map.of()).getOrDefault(one.id(), one.title())))
        .toList();
  }

  private boolean differ(CatalogEntity entity) {
    return caller.language() == Language.EN && entity.englishTitle().isPresent();
  }

  private Map<Long, String> named(CatalogEntity entity, Set<Long> ids) {
    Map<Long, String> names = new LinkedHashMap<>();
    Sql sql =
        Sql.of("select t.id, ")
            .add(sql(entity, "t"))
            .add(" from " + Sql.name(entity.table()) + " t")
            .add(" where t.id = any(?)", (Object) ids.toArray(Long[]::new));
    db.list(sql, row -> names.put(row.getLong(1), row.getString(2)));
    return names;
  }
}
