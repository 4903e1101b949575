package youke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.filter.Sight;
import youke.kernel.model.Visibility;
import youke.kernel.store.ActLog;
import youke.kernel.store.Db;
import youke.kernel.store.NoticeTable;

/** Tells a person's notices as far as they may see today what these are about. */
final class Notices {
  // Of someone who lost a right many may lie there that are told no more.
  private static final int MOST_READ = 2_000;
  private static final int AT_ONCE = 100;

  private final Catalog catalog;
  private final Caller caller;
  private final Db db;
  private final Sight sight;

  Notices(Catalog catalog, Caller caller, Db db) {
    this.catalog = catalog;
    this.caller = caller;
    this.db = db;
    this.sight = Sight.of(catalog, caller);
  }

  Notice.Page page(boolean unread, @Nullable Long before, int limit) {
    List<Notice> told = new ArrayList<>();
    Long at = before;
    for (int read = 0; read < MOST_READ; read += AT_ONCE) {
      List<NoticeTable.Row> rows = NoticeTable.of(db, caller.person(), unread, at, AT_ONCE);
      for (Notice notice : told(rows)) {
        if (told.size() == limit) {
          return page(told, told.getLast().id());
        }
        told.add(notice);
      }
      if (rows.size() < AT_ONCE) {
        return page(told, null);
      }
      at = rows.getLast().id();
    }
    return page(told, at);
  }

  private Notice.Page page(List<Notice> told, @Nullable Long next) {
    List<Found> within =
        new Contexts(catalog, caller, db).of(told.stream().map(Notice::found).toList());
    List<Notice> whole = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Notice one = told.get(i);
      whole.add(
          new Notice(
              one.id(), one.cause(), within.get(i), one.records(), one.read(), one.happening()));
    }
    return new Notice.Page(whole, Optional.ofNullable(next));
  }

  private List<Notice> told(List<NoticeTable.Row> rows) {
    Map<String, Map<Long, String>> titles = titles(rows);
    History history = new History(catalog, caller, db);
    List<Notice> told = new ArrayList<>();
    for (NoticeTable.Row row : rows) {
      ActLog.Changed change = row.entry().change();
      String title = titles.getOrDefault(change.entity(), Map.of()).get(change.record());
      if (title != null && seesWhere(row)) {
        Found found = new Found(change.entity(), change.record(), title);
        history
            .told(List.of(row.entry()))
            .forEach(
                happening ->
                    told.add(
                        new Notice(
                            row.id(), row.cause(), found, row.records(), row.read(), happening)));
      }
    }
    return told;
  }

  /** That a text holds one's name says something of the text. */
  private boolean seesWhere(NoticeTable.Row row) {
    String name = row.field();
    return name == null
        || catalog
            .find(row.entry().change().entity())
            .flatMap(entity -> entity.field(name))
            .filter(field -> sight.of(field) == Visibility.SEEN)
            .isPresent();
  }

  private Map<String, Map<Long, String>> titles(List<NoticeTable.Row> rows) {
    Map<String, Set<Long>> ids = new LinkedHashMap<>();
    for (NoticeTable.Row row : rows) {
      ActLog.Changed change = row.entry().change();
      ids.computeIfAbsent(change.entity(), _ -> new LinkedHashSet<>()).add(change.record());
    }
    return new Titles(catalog, caller, db).seenOrInBin(ids);
  }
}
