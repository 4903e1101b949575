package youke.kernel.record;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import youke.kernel.access.Caller;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.rule.Effect;
import youke.kernel.store.ActLog;
import youke.kernel.store.Db;
import youke.kernel.store.RecordTable;
import youke.kernel.store.SearchIndex;
import youke.kernel.store.Sql;

/**
 * Writes a settled transaction: numbers, rows, search words, the act with old and new values, and
 * what leaves the house.
 */
final class Writing {
  private static final JsonFactory JSON = new JsonFactory();

  private final Transaction transaction;
  private final Db db;
  private final long act;

  Writing(Transaction transaction, long act) {
    this.transaction = transaction;
    this.db = transaction.db();
    this.act = act;
  }

  void write(Intent intent, @Nullable String name, Map<Long, Intent.Origin> origins) {
    number();
    stamp(origins);
    if (!intent.begun()) {
      act(intent, name);
    }
    rows();
    ActLog.write(db, act, changes());
    search();
    transaction.sends().forEach(this::send);
  }

  private Collection<Draft> of(Draft.Fate fate) {
    return transaction.touched().stream().filter(draft -> draft.fate() == fate).toList();
  }

  private static Map<CatalogEntity, List<Draft>> byEntity(Collection<Draft> drafts) {
    Map<CatalogEntity, List<Draft>> grouped = new LinkedHashMap<>();
    drafts.forEach(
        draft -> grouped.computeIfAbsent(draft.entity(), _ -> new ArrayList<>()).add(draft));
    return grouped;
  }

  // Last of all, when nothing can be refused any more, so that a sequence without gaps has none.
  private void number() {
    // A whole before its parts, whose numbers may hold its number.
    List<Map.Entry<CatalogEntity, List<Draft>>> groups =
        byEntity(of(Draft.Fate.MADE)).entrySet().stream()
            .sorted(Comparator.comparingInt(group -> depth(group.getKey())))
            .toList();
    for (Map.Entry<CatalogEntity, List<Draft>> group : groups) {
      Optional<? extends Field<?, String>> field = group.getKey().declared().number();
      if (field.isEmpty()) {
        continue;
      }
      Map<Optional<String>, List<Draft>> byParent = new LinkedHashMap<>();
      Map<Optional<String>, List<String>> byHand = new LinkedHashMap<>();
      for (Draft draft : group.getValue()) {
        Object given = draft.after().get(field.get().name());
        if (given == null) {
          byParent.computeIfAbsent(parentNumber(draft), _ -> new ArrayList<>()).add(draft);
        } else {
          byHand.computeIfAbsent(parentNumber(draft), _ -> new ArrayList<>()).add(given.toString());
        }
      }
      byHand.forEach(
          (parent, numbers) ->
              transaction.book().numbers().written(db, group.getKey(), parent, numbers));
      byParent.forEach(
          (parent, drafts) -> {
            List<String> numbers =
                transaction
                    .book()
                    .numbers()
                    .next(db, group.getKey(), transaction.today(), parent, drafts.size());
            for (int i = 0; i < drafts.size(); i++) {
              drafts.get(i).set(field.get(), numbers.get(i));
            }
          });
    }
  }

  private int depth(CatalogEntity entity) {
    return entity
        .whole()
        .map(link -> 1 + depth(transaction.catalog().entity(link.target())))
        .orElse(0);
  }

  private Optional<String> parentNumber(Draft draft) {
    return draft
        .entity()
        .whole()
        .flatMap(
            link ->
                draft
                    .link(draft.after(), link.name())
                    .flatMap(id -> transaction.drafts().peek(link.target(), id)))
        .flatMap(whole -> whole.entity().declared().number().map(n -> whole.after().get(n.name())))
        .map(String::valueOf);
  }

  private void stamp(Map<Long, Intent.Origin> origins) {
    Caller caller = transaction.caller();
    Ref me = caller.isProduct() ? null : Ref.to(caller.person());
    for (Draft draft : transaction.touched()) {
      var declared = draft.entity().declared();
      if (draft.fate() == Draft.Fate.MADE) {
        Intent.Origin origin = origins.get(draft.id());
        Long author = origin == null ? null : origin.author();
        Instant at = origin == null ? null : origin.at();
        draft.set(declared.createdAt, at == null ? transaction.now() : at);
        draft.set(declared.createdBy, author == null ? me : Ref.to(author));
      }
      if (draft.fate() == Draft.Fate.MADE || !draft.changed().isEmpty()) {
        draft.set(declared.changedAt, transaction.now());
        draft.set(declared.changedBy, me);
      }
    }
  }

  private void act(Intent intent, @Nullable String name) {
    ActLog.write(
        db,
        new ActLog.Act(
            act,
            transaction.now(),
            transaction.caller().isProduct() ? null : transaction.caller().person(),
            transaction.caller().onBehalfOf(),
            intent.kind().name(),
            name,
            intent.reason(),
            intent.undoes(),
            transaction.lent(),
            null));
  }

  private void rows() {
    byEntity(of(Draft.Fate.MADE))
        .forEach(
            (entity, drafts) ->
                transaction
                    .drafts()
                    .table(entity)
                    .insert(db, drafts.stream().map(Writing::written).toList(), act));
    Map<Shape, List<Draft>> changed = new LinkedHashMap<>();
    for (Draft draft : transaction.touched()) {
      if (draft.fate() != Draft.Fate.MADE && !draft.changed().isEmpty()) {
        changed
            .computeIfAbsent(new Shape(draft.entity(), draft.changed()), _ -> new ArrayList<>())
            .add(draft);
      }
    }
    changed.forEach(this::update);
    mark(Draft.Fate.DELETED, act);
    mark(Draft.Fate.RESTORED, null);
  }

  /** Rows that one statement can change: of one entity, in the same fields. */
  private record Shape(CatalogEntity entity, Set<String> fields) {}

  private void update(Shape shape, List<Draft> drafts) {
    RecordTable table = transaction.drafts().table(shape.entity());
    if (drafts.size() == 1) {
      table.update(db, written(drafts.getFirst()), shape.fields());
    } else {
      table.updateAll(db, drafts.stream().map(Writing::written).toList(), shape.fields());
    }
  }

  private void mark(Draft.Fate fate, @Nullable Long by) {
    byEntity(of(fate))
        .forEach(
            (entity, drafts) ->
                transaction
                    .drafts()
                    .table(entity)
                    .mark(
                        db,
                        drafts.stream().map(Draft::id).toList(),
                        by,
                        transaction.now(),
                        transaction.caller().person()));
  }

  private static RecordTable.Written written(Draft draft) {
    return new RecordTable.Written(draft.id(), draft.version(), draft.after());
  }

  private List<ActLog.Changed> changes() {
    List<ActLog.Changed> changes = new ArrayList<>();
    for (Draft draft : transaction.touched()) {
      String entity = draft.entity().name();
      switch (draft.fate()) {
        case MADE -> changes.add(new ActLog.Changed(entity, draft.id(), "create", null, null));
        case DELETED -> changes.add(new ActLog.Changed(entity, draft.id(), "delete", null, null));
        case RESTORED -> changes.add(new ActLog.Changed(entity, draft.id(), "restore", null, null));
        case STAYS -> {
          List<Field<?, ?>> changed = told(draft);
          if (!changed.isEmpty()) {
            changes.add(
                new ActLog.Changed(
                    entity,
                    draft.id(),
                    "change",
                    json(changed, draft.before()),
                    json(changed, draft.after())));
          }
        }
      }
    }
    return changes;
  }

  // Who changed it last and when stands in the act itself.
  private static List<Field<?, ?>> told(Draft draft) {
    List<Field<?, ?>> told = new ArrayList<>();
    for (String name : draft.changed()) {
      if (!name.equals("changedAt") && !name.equals("changedBy")) {
        draft.entity().field(name).ifPresent(told::add);
      }
    }
    return told;
  }

  private static String json(List<Field<?, ?>> fields, Map<String, @Nullable Object> values) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      for (Field<?, ?> field : fields) {
        json.writeName(field.name());
        ValueJson.write(json, values.get(field.name()));
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private void search() {
    byEntity(transaction.touched())
        .forEach(
            (entity, drafts) -> {
              if (!entity.searchCodes().isEmpty()) {
                search(entity, drafts);
              }
            });
  }

  private void search(CatalogEntity entity, List<Draft> drafts) {
    SearchIndex index = new SearchIndex(entity);
    List<Long> gone = drafts.stream().filter(Draft::isGone).map(Draft::id).toList();
    if (!gone.isEmpty()) {
      index.drop(db, gone);
    }
    drafts.stream().filter(Draft::isNew).forEach(draft -> index.add(draft.id(), draft.after()));
    index.writeNew(db);
    drafts.stream()
        .filter(draft -> !draft.isGone() && !draft.isNew() && concerns(entity, draft))
        .forEach(draft -> index.add(draft.id(), draft.after()));
    index.write(db);
  }

  private static boolean concerns(CatalogEntity entity, Draft draft) {
    return draft.fate() != Draft.Fate.STAYS
        || entity.searchCodes().keySet().stream().anyMatch(draft::changes);
  }

  private void send(Effect.Step.Send send) {
    db.run(
        Sql.of(
            "insert into outbox (id, topic, key, payload, act, at, next_at)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict (topic, key) do nothing",
            transaction.newId(),
            send.topic(),
            send.key(),
            send.payload(),
            act,
            transaction.now().atOffset(ZoneOffset.UTC),
            transaction.now().atOffset(ZoneOffset.UTC)));
  }
}
