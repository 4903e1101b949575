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
import youke.kernel.model.Ref;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.ActReading;
import youke.kernel.store.Db;

/** The acts of a person, and what one act did as far as the reader may see it. */
final class Acts {
  private final Catalog catalog;
  private final Caller caller;
  private final Db db;

  Acts(Catalog catalog, Caller caller, Db db) {
    this.catalog = catalog;
    this.caller = caller;
    this.db = db;
  }

  List<ActLine> own(@Nullable Long before, int limit) {
    return lines(ActReading.ofAuthor(db, caller.person(), before, limit));
  }

  List<ActLine> ofKind(ActKind kind, @Nullable Long before, int limit) {
    return lines(ActReading.ofKind(db, kind.name(), before, limit));
  }

  private List<ActLine> lines(List<ActReading.Summary> acts) {
    Map<String, Set<Long>> ids = new LinkedHashMap<>();
    for (ActReading.Summary act : acts) {
      ActReading.Shown shown = act.shown();
      if (shown != null) {
        ids.computeIfAbsent(shown.entity(), _ -> new LinkedHashSet<>()).add(shown.record());
      }
    }
    Map<String, Map<Long, String>> titles = new Titles(catalog, caller, db).seenOrInBin(ids);
    return acts.stream().map(act -> line(act, titles)).toList();
  }

  /** Somebody else's act is there when the reader sees one of the records that it touched. */
  ActSeen one(long act, long beyond, int limit) {
    ActReading.Summary summary = ActReading.summary(db, act).orElseThrow(Acts::absent);
    List<ActReading.Entry> entries = ActReading.ofAct(db, act, beyond, limit + 1);
    Optional<Long> next =
        entries.size() > limit
            ? Optional.of(entries.get(limit - 1).change().record())
            : Optional.empty();
    List<ActReading.Entry> shown = entries.subList(0, Math.min(limit, entries.size()));
    List<ActSeen.Touch> touches = touches(shown);
    Ref author = summary.author();
    boolean own = author != null && author.id() == caller.person();
    if (touches.isEmpty() && !own) {
      throw absent();
    }
    return new ActSeen(lines(List.of(summary)).getFirst(), touches, next);
  }

  private List<ActSeen.Touch> touches(List<ActReading.Entry> entries) {
    Map<String, Set<Long>> ids = new LinkedHashMap<>();
    for (ActReading.Entry entry : entries) {
      ids.computeIfAbsent(entry.change().entity(), _ -> new LinkedHashSet<>())
          .add(entry.change().record());
    }
    Map<String, Map<Long, String>> titles = new Titles(catalog, caller, db).seenOrInBin(ids);
    History history = new History(catalog, caller, db);
    List<ActSeen.Touch> touches = new ArrayList<>();
    for (ActReading.Entry entry : entries) {
      String entity = entry.change().entity();
      long id = entry.change().record();
      String title = titles.getOrDefault(entity, Map.of()).get(id);
      if (title != null) {
        history
            .told(List.of(entry))
            .forEach(happening -> touches.add(new ActSeen.Touch(entity, id, title, happening)));
      }
    }
    return touches;
  }

  private static ActLine line(ActReading.Summary act, Map<String, Map<Long, String>> titles) {
    ActReading.Taken taken = act.taken();
    ActReading.Shown shown = act.shown();
    return new ActLine(
        act.id(),
        act.at(),
        Optional.ofNullable(act.author()),
        act.kind(),
        Optional.ofNullable(act.action()),
        Optional.ofNullable(act.reason()),
        Optional.ofNullable(act.undoes()),
        Optional.ofNullable(act.undoneBy()),
        taken == null ? act.records() : taken.records(),
        Optional.ofNullable(taken).map(t -> new ActLine.Taken(t.entity(), t.filter(), t.search())),
        Optional.ofNullable(shown)
            .map(
                s ->
                    new ActLine.Revealed(
                        s.entity(),
                        s.record(),
                        Optional.ofNullable(
                            titles.getOrDefault(s.entity(), Map.of()).get(s.record())),
                        s.field())));
  }

  private static Refusal absent() {
    return new Refusal(Problem.of(KernelProblem.NOT_FOUND));
  }
}
