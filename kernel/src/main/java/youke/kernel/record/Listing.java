package youke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.FilterParser;
import youke.kernel.filter.Path;
import youke.kernel.filter.Sight;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Right;
import youke.kernel.model.Sorting;
import youke.kernel.model.Visibility;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.AccessSql;
import youke.kernel.store.Db;
import youke.kernel.store.FilterSql;
import youke.kernel.store.SearchIndex;
import youke.kernel.store.Selection;
import youke.kernel.store.SortKey;
import youke.kernel.store.Source;
import youke.kernel.store.Sql;
import youke.kernel.store.TitleSql;

/**
 * Turns a {@link Query} into one statement within the caller's rights, and its rows into a {@link
 * Page}.
 */
final class Listing {
  private static final long GATHERED = 100_000;

  private final Catalog catalog;
  private final Caller caller;
  private final CatalogEntity entity;
  private final AccessSql access;
  private final Sight sight;
  private final Source source;
  private final Selection selection;

  Listing(Book book, Catalog catalog, Caller caller, String entity) {
    this(book, catalog, caller, entity, Sight.of(catalog, caller));
  }

  /** With what the caller may know of the catalog for this once. */
  Listing(Book book, Catalog catalog, Caller caller, String entity, Sight sight) {
    this.catalog = catalog;
    this.caller = caller;
    this.entity = catalog.entity(entity);
    this.access = new AccessSql(catalog, caller);
    this.sight = sight;
    this.source = Source.of(this.entity, catalog, caller, access, book.clock().instant());
    this.selection = new Selection(source);
    if (!sight.reads(this.entity)) {
      throw new Refusal(
          Problem.of(KernelProblem.NOT_ALLOWED)
              .with("right", Right.READ.name())
              .with("entity", this.entity.label()));
    }
  }

  CatalogEntity entity() {
    return entity;
  }

  Selection selection() {
    return selection;
  }

  Source source() {
    return source;
  }

  /** One page; the statement asks for one row more to know whether there is a next. */
  Page page(Db db, Query query) {
    List<Page.Column> columns = columns(query.columns());
    restrict(db, query);
    List<Right> rights = rights();
    order(query.order());
    Cursor cursor = new Cursor(query);
    List<@Nullable String> after = query.after() == null ? null : cursor.read(query.after());
    List<Selection.Row> rows = selection.run(db, after, query.limit() + 1);
    boolean more = rows.size() > query.limit();
    List<Selection.Row> shown = more ? rows.subList(0, query.limit()) : rows;
    Optional<String> next =
        more ? Optional.of(cursor.write(shown.getLast().keys())) : Optional.empty();
    return new Page(columns, shown.stream().map(row -> line(row, rights)).toList(), next);
  }

  /** Every record of a list that the caller may take out of the house; their number. */
  long export(Db db, Query query, Takeaway to) {
    if (caller.rights().scope(catalog.whole(entity).name(), Right.EXPORT).isEmpty()) {
      throw new Refusal(LockedRows.notAllowed(entity, Right.EXPORT));
    }
    List<Page.Column> columns = columns(query.columns());
    restrict(db, query);
    selection.where(access.visible(entity, Right.EXPORT, source.alias()));
    order(query.order());
    to.begins(columns);
    return selection.each(db, row -> to.line(line(row, List.of())));
  }

  /** One record by id; the caller's condition makes it empty when it is not to be seen. */
  Page one(Db db, long id, List<String> paths) {
    List<Page.Column> columns = columns(paths);
    restrict(db, Query.of(entity.name()));
    selection.where(Sql.of(source.alias() + ".id = ?", id));
    List<Right> rights = rights();
    selection.orderBy(SortKey.id(source.alias()));
    List<Page.Line> lines = selection.one(db).map(row -> line(row, rights)).stream().toList();
    return new Page(columns, lines, Optional.empty());
  }

  private static Page.Line line(Selection.Row row, List<Right> rights) {
    Set<Right> allowed = new LinkedHashSet<>();
    for (int i = 0; i < rights.size(); i++) {
      if (row.rights().get(i)) {
        allowed.add(rights.get(i));
      }
    }
    return new Page.Line(row.id(), row.version(), row.values(), allowed);
  }

  /** Live records or the bin, what the caller may see, the filter, and what was typed. */
  void restrict(Db db, Query query) {
    selection.where(
        Sql.of(source.alias() + ".deleted_act is " + (query.bin() ? "not null" : "null")));
    selection.where(
        access.visible(entity, query.bin() ? Right.DELETE : Right.READ, source.alias()));
    if (!query.filter().isBlank()) {
      var filter =
          new FilterParser(catalog, entity, sight, "filter").filter(query.filter()).orThrow();
      selection.where(FilterSql.condition(filter, source));
    }
    if (!query.search().isBlank()) {
      selection.where(found(db, query.search()));
    }
  }

  private Sql found(Db db, String typed) {
    return Searching.words(entity, sight, typed)
        .map(words -> holding(words, SearchIndex.about(db, words) <= GATHERED))
        .orElseGet(() -> Sql.of("false"));
  }

  // Going along the list until enough rows hold the words takes long where these and the order go
  // together, as a town at the beginning of names does: unless very many hold them, all of these
  // are gathered first.
  private Sql holding(String words, boolean first) {
    Sql records = Sql.of("(select s.record from search_text s where s.words @@ ?::tsquery)", words);
    return first
        ? Sql.of(source.alias() + ".id = any(array").add(records).add(")")
        : Sql.of(source.alias() + ".id in ").add(records);
  }

  private List<Page.Column> columns(List<String> asked) {
    List<String> paths = asked.isEmpty() ? all() : asked;
    List<Page.Column> columns = new ArrayList<>();
    FilterParser parser = new FilterParser(catalog, entity, sight, "fields");
    int shift = 0;
    for (String text : paths) {
      Path path = parser.column(text, shift).orThrow();
      shift += text.length() + 1;
      if (!(path.leaf() instanceof Path.Leaf.Value(Field<?, ?> field))) {
        throw unsuitable(text);
      }
      Visibility visibility = sight.of(path);
      selection.show(path, field, visibility, title(path, field));
      columns.add(new Page.Column(text, field, visibility));
    }
    return columns;
  }

  private List<String> all() {
    return entity.fields().stream()
        .filter(field -> sight.of(field) != Visibility.HIDDEN)
        .<String>map(Field::name)
        .toList();
  }

  /** What a link leads to is called, in the caller's language; empty where that is not seen. */
  Optional<Sql> title(Path path, Field<?, ?> field) {
    if (!(field instanceof Link<?, ?> link)) {
      return Optional.empty();
    }
    return TitleSql.of(
        catalog.entity(link.target()),
        caller.language(),
        named -> {
          Path beyond = Selection.beyond(path, link, named);
          return sight.of(beyond) == Visibility.SEEN
              ? Optional.of(source.column(beyond))
              : Optional.empty();
        });
  }

  private List<Right> rights() {
    Set<Right> rights = new LinkedHashSet<>(Selection.ROW_RIGHTS);
    entity.actions().values().forEach(action -> rights.add(action.right()));
    rights.forEach(right -> selection.right(access.visible(entity, right, source.alias())));
    return List.copyOf(rights);
  }

  private void order(List<Sorting> order) {
    FilterParser parser = new FilterParser(catalog, entity, sight, "sort");
    int shift = 0;
    for (Sorting by : order) {
      Path path = parser.order(by.path(), shift).orThrow();
      shift += by.path().length() + 1;
      selection.orderBy(key(path, by));
    }
    selection.orderBy(SortKey.id(source.alias()));
  }

  /** What a path is sorted by: of a link the title of what it points to. */
  private SortKey key(Path path, Sorting by) {
    if (!(path.leaf() instanceof Path.Leaf.Value(Field<?, ?> field))
        || field.kind() instanceof Kind.Choices
        || field.kind() instanceof Kind.Attachment) {
      throw unsuitable(by.path());
    }
    if (field instanceof Link<?, ?>) {
      Sql title = title(path, field).orElseThrow(() -> unsuitable(by.path()));
      return SortKey.of(title, new Kind.Text(1), by.descending(), false);
    }
    boolean filled = field.isRequired() && path.links().isEmpty();
    return SortKey.of(source.column(path), field.kind(), by.descending(), filled);
  }

  Path groupPath(String text) {
    return new FilterParser(catalog, entity, sight, "by").order(text, 0).orThrow();
  }

  Path totalPath(String text, int shift) {
    return new FilterParser(catalog, entity, sight, "totals").order(text, shift).orThrow();
  }

  static Refusal unsuitable(String path) {
    return new Refusal(
        Problem.of(KernelProblem.NOT_SORTABLE, Place.field(path)).with("field", path));
  }

  Caller caller() {
    return caller;
  }
}
