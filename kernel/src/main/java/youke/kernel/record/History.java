package youke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Sight;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Ref;
import youke.kernel.model.Visibility;
import youke.kernel.problem.Outcome;
import youke.kernel.store.ActLog;
import youke.kernel.store.ActReading;
import youke.kernel.store.Db;
import youke.kernel.store.FileTable;

/** Tells what happened to a record, as far as the reader may see its fields today. */
final class History {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Catalog catalog;
  private final Sight sight;
  private final Db db;

  History(Catalog catalog, Caller caller, Db db) {
    this.catalog = catalog;
    this.sight = Sight.of(catalog, caller);
    this.db = db;
  }

  /** The entries with what is hidden left out; one that would show nothing is left out whole. */
  List<Happening> told(List<ActReading.Entry> entries) {
    List<Happening> told = new ArrayList<>();
    for (ActReading.Entry entry : entries) {
      CatalogEntity entity = catalog.find(entry.change().entity()).orElse(null);
      List<Happening.Value> values = entity == null ? List.of() : values(entity, entry);
      boolean byItsFields = List.of("change", ActLog.REVEAL).contains(entry.change().kind());
      if (!byItsFields || !values.isEmpty()) {
        told.add(happening(entry, values));
      }
    }
    return told;
  }

  private static Happening happening(ActReading.Entry entry, List<Happening.Value> values) {
    return new Happening(
        entry.act(),
        entry.at(),
        Optional.ofNullable(entry.author()),
        Optional.ofNullable(entry.onBehalfOf()),
        entry.actKind(),
        entry.change().kind(),
        Optional.ofNullable(entry.action()),
        Optional.ofNullable(entry.reason()),
        Optional.ofNullable(entry.undoneBy()),
        values);
  }

  private List<Happening.Value> values(CatalogEntity entity, ActReading.Entry entry) {
    boolean revealed = entry.change().kind().equals(ActLog.REVEAL);
    Map<String, @Nullable Object> before = values(entity, entry.change().before());
    Map<String, @Nullable Object> after = values(entity, entry.change().after());
    List<Happening.Value> values = new ArrayList<>();
    after.forEach(
        (name, value) -> {
          Field<?, ?> field = entity.field(name).orElseThrow();
          Visibility seen = revealed ? least(sight.of(field)) : sight.of(field);
          switch (seen) {
            case HIDDEN -> {}
            case MASKED, REVEALABLE ->
                values.add(new Happening.Value(field, Visibility.MASKED, null, null));
            case SEEN ->
                values.add(
                    new Happening.Value(
                        field,
                        Visibility.SEEN,
                        named(field, before.get(name)),
                        named(field, value)));
          }
        });
    return values;
  }

  // Files go by their names, also those that the record holds no more.
  private @Nullable Object named(Field<?, ?> field, @Nullable Object value) {
    return field.kind() instanceof Kind.Attachment && value instanceof Ref file
        ? FileTable.name(db, file.id()).map(name -> new Ref(file.id(), name)).orElse(file)
        : value;
  }

  // That somebody saw a value says nothing of what it was, to nobody.
  private static Visibility least(Visibility seen) {
    return seen == Visibility.HIDDEN ? seen : Visibility.MASKED;
  }

  /** The typed values of a change's JSON; fields that are no longer described are left out. */
  static Map<String, @Nullable Object> values(CatalogEntity entity, @Nullable String json) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (json == null) {
      return values;
    }
    for (Map.Entry<String, JsonNode> property : JSON.readTree(json).properties()) {
      entity
          .field(property.getKey())
          .ifPresent(
              field -> {
                if (ValueJson.read(field, property.getValue())
                    instanceof Outcome.Done<Optional<Object>>(Optional<Object> value)) {
                  values.put(field.name(), value.orElse(null));
                }
              });
    }
    return values;
  }
}
