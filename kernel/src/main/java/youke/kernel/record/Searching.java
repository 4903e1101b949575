package youke.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Sight;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.search.SearchQuery;
import youke.kernel.search.SearchScore;
import youke.kernel.store.AccessSql;
import youke.kernel.store.Db;
import youke.kernel.store.SearchIndex;
import youke.kernel.store.Sql;

/** Finds records of all entities by what a person typed, within what that person may see. */
final class Searching {
  // Of what is common, such as 上海, many match: looking at all of them would take long, and which
  // of them are told first says little.
  private static final int LOOKED_AT_FOR_ONE = 4;
  private static final int MOST_LOOKED_AT = 200;

  // The index costs 0.3 us for each record that holds the words, whoever sees it, and cannot end
  // early; going through the seen costs 3 us for each, and ends when enough are found.
  private static final long COMMON = 30_000;
  private static final int NEWEST_FOR_ONE = 2;
  private static final int GONE_THROUGH = 4_000;

  private final Catalog catalog;
  private final Caller caller;
  private final Db db;
  private final AccessSql access;
  private final Sight sight;
  private final Titles titles;

  Searching(Catalog catalog, Caller caller, Db db) {
    this.catalog = catalog;
    this.caller = caller;
    this.db = db;
    this.access = new AccessSql(catalog, caller);
    this.sight = Sight.of(catalog, caller);
    this.titles = new Titles(catalog, caller, db);
  }

  /** Refuses as absent what the caller neither sees nor, in the bin, may restore. */
  void mustSee(CatalogEntity entity, long id) {
    Sql sql =
        Sql.of(
                "select count(*) from "
                    + Sql.name(entity.table())
                    + " t where t.id = ? and (case when",
                id)
            .add(" t.deleted_act is null then ")
            .add(access.visible(entity, Right.READ, "t"))
            .add(" else ")
            .add(access.visible(entity, Right.DELETE, "t"))
            .add(" end)");
    if (db.number(sql) == 0) {
      throw new Refusal(Problem.of(KernelProblem.NOT_FOUND));
    }
  }

  /** As {@link Records#search}. */
  List<Found> search(String typed, List<String> entities, int limit) {
    return new Contexts(catalog, caller, db).of(found(typed, entities, limit));
  }

  private List<Found> found(String typed, List<String> entities, int limit) {
    if (!entities.isEmpty()) {
      return likeliest(typed, entities.stream().map(catalog::entity).toList(), limit);
    }
    // Of several parts of one record all but the first fall away.
    List<Found> found = likeliest(typed, List.copyOf(catalog.entities().values()), 2 * limit);
    return new Wholes(catalog, caller, db).of(found, limit);
  }

  private List<Found> likeliest(String typed, List<CatalogEntity> among, int limit) {
    Set<String> large = large();
    List<Found> found = new ArrayList<>();
    for (CatalogEntity entity : among) {
      if (!entity.searchCodes().isEmpty() && sight.reads(entity)) {
        words(entity, sight, typed)
            .ifPresent(
                words ->
                    found.addAll(search(entity, words, large.contains(entity.table()), limit)));
      }
    }
    Comparator<Found> likeliest =
        Comparator.comparingInt((Found one) -> SearchScore.score(typed, one.title())).reversed();
    return found.stream().sorted(likeliest).limit(limit).toList();
  }

  /** Tables of so many rows that a word may be common in them, as the database reckons. */
  private Set<String> large() {
    Sql sql =
        Sql.of(
            "select relname from pg_class"
                + " where relnamespace = current_schema()::regnamespace and reltuples > ?",
            COMMON);
    return Set.copyOf(db.list(sql, row -> row.getString(1)));
  }

  /** What was typed, as a question to the words of those fields that are seen. */
  static Optional<String> words(CatalogEntity entity, Sight sight, String typed) {
    return SearchQuery.of(
        typed, SearchIndex.fields(entity, field -> sight.of(field) == Visibility.SEEN));
  }

  private List<Found> search(CatalogEntity entity, String words, boolean large, int limit) {
    if (large && SearchIndex.about(db, words) > COMMON) {
      List<Found> newest = newest(entity, words, limit * NEWEST_FOR_ONE);
      if (newest.size() >= limit) {
        return newest;
      }
    }
    return holding(entity, words, Math.min(limit * LOOKED_AT_FOR_ONE, MOST_LOOKED_AT));
  }

  // The limits stand in the text: a plan that is kept for all values would reckon with a tenth of
  // all rows.

  /** Of the newest records that the caller sees, those that hold the words. */
  private List<Found> newest(CatalogEntity entity, String words, int most) {
    Sql sql =
        Sql.of("select t.id, t.title from (")
            .add(seen(entity))
            .add(" order by t.id desc limit " + GONE_THROUGH + ") t")
            .add(" join search_text s on s.record = t.id")
            // written so that the index is not asked
            .add(" where (s.words @@ ?::tsquery) is true", words)
            .add(" order by t.id desc limit " + most);
    return found(entity, sql);
  }

  /** Of the records that hold the words, those that the caller sees. */
  private List<Found> holding(CatalogEntity entity, String words, int most) {
    Sql sql =
        Sql.of("select t.id, t.title from (")
            // written so that the index is asked first
            .add("select record from search_text where words @@ ?::tsquery", words)
            .add(" and entity = ? offset 0) s cross join lateral (", entity.name())
            .add(seen(entity))
            .add(" and t.id = s.record) t limit " + most);
    return found(entity, sql);
  }

  private List<Found> found(CatalogEntity entity, Sql sql) {
    return db.list(sql, row -> new Found(entity.name(), row.getLong(1), row.getString(2)));
  }

  private Sql seen(CatalogEntity entity) {
    return titles
        .select(entity)
        .add(" where t.deleted_act is null and ")
        .add(access.visible(entity, Right.READ, "t"));
  }

  /** Those of these records, live or deleted, whose comings and goings concern the caller. */
  Set<Long> concerning(CatalogEntity entity, Collection<Long> ids) {
    if (!sight.reads(entity) || ids.isEmpty()) {
      return Set.of();
    }
    Sql sql =
        Sql.of(
                "select t.id from " + Sql.name(entity.table()) + " t where t.id = any(?) and ",
                (Object) ids.toArray(Long[]::new))
            .add(access.visible(entity, Right.READ, "t"));
    return Set.copyOf(db.list(sql, row -> row.getLong(1)));
  }
}
