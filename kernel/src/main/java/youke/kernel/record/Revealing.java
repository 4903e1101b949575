package youke.kernel.record;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Sight;
import youke.kernel.model.Field;
import youke.kernel.model.Visibility;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.ActLog;
import youke.kernel.store.Db;

/** Tells one masked value to who may ask for it, and writes down who asked for which. */
final class Revealing {
  private static final JsonFactory JSON = new JsonFactory();

  private final Book book;
  private final Catalog catalog;
  private final Caller caller;
  private final Db db;

  Revealing(Book book, Catalog catalog, Caller caller, Db db) {
    this.book = book;
    this.catalog = catalog;
    this.caller = caller;
    this.db = db;
  }

  Revealed reveal(String name, long id, String asked) {
    CatalogEntity entity = catalog.entity(name);
    Sight sight = Sight.of(catalog, caller);
    Optional<Field<?, ?>> known = entity.field(asked);
    Visibility seen = known.<Visibility>map(sight::of).orElse(Visibility.HIDDEN);
    // the record first: of one that is not to be seen nothing is told, whatever the field
    Listing listing =
        new Listing(book, catalog, caller, name, known.map(sight::revealing).orElse(sight));
    boolean open = seen.compareTo(Visibility.REVEALABLE) >= 0;
    String column = open ? asked : entity.declared().createdAt.name();
    Page page = listing.one(db, id, List.of(column));
    if (page.lines().isEmpty()) {
      throw new Refusal(Problem.of(KernelProblem.NOT_FOUND));
    }
    Field<?, ?> field =
        known.filter(_ -> seen != Visibility.HIDDEN).orElseThrow(() -> unknown(entity, asked));
    if (!open) {
      throw new Refusal(
          Problem.of(KernelProblem.STAYS_MASKED, Place.field("field"))
              .with("field", field.label()));
    }
    Object value = page.lines().getFirst().values().getFirst();
    return seen == Visibility.SEEN
        ? new Revealed(field, value, Optional.empty())
        : new Revealed(field, value, Optional.of(written(name, id, asked)));
  }

  private long written(String entity, long id, String field) {
    long act = book.ids().next();
    ActLog.write(
        db,
        new ActLog.Act(
            act,
            book.clock().instant(),
            caller.isProduct() ? null : caller.person(),
            caller.onBehalfOf(),
            ActKind.REVEAL.name(),
            null,
            null,
            null,
            List.of(),
            details(entity, id, field)));
    String named = object(json -> json.writeNullProperty(field));
    ActLog.write(db, act, List.of(new ActLog.Changed(entity, id, ActLog.REVEAL, null, named)));
    return act;
  }

  private static String details(String entity, long id, String field) {
    return object(
        json -> {
          json.writeStringProperty("entity", entity);
          json.writeNumberProperty("record", id);
          json.writeStringProperty("field", field);
        });
  }

  private static String object(Consumer<JsonGenerator> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static Refusal unknown(CatalogEntity entity, String name) {
    return new Refusal(
        Problem.of(KernelProblem.UNKNOWN_FIELD, Place.field("field"))
            .with("entity", entity.label())
            .with("name", name));
  }
}
