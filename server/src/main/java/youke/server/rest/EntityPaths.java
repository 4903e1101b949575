package youke.server.rest;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;
import youke.kernel.rule.Action;

/** The addresses of one entity, as far as a person may use them. */
final class EntityPaths {
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final CatalogEntity entity;
  private final Optional<Caller> caller;
  private final String name;
  private final String root;

  /**
   * @param caller empty for all addresses
   */
  EntityPaths(CatalogEntity entity, Optional<Caller> caller) {
    this.entity = entity;
    this.caller = caller;
    this.name = EntitySchemas.name(entity);
    this.root = "/api/" + entity.name();
  }

  void write(ObjectNode paths) {
    read(paths);
    if (may(Right.CREATE)) {
      operation("create", "Make a record")
          .asks("idempotencyKey", "reason", "fields")
          .takes(Schema.ref(name + "New"), true)
          .answers(201, "Made.", written())
          .at(paths, root, "post");
    }
    if (may(Right.EDIT)) {
      operation("change", "Change fields of a record; null empties one")
          .asks("id", "ifMatch", "idempotencyKey", "reason", "fields")
          .takes(Schema.ref(name + "Change"), true)
          .answers(200, "Changed.", written())
          .at(paths, root + "/{id}", "patch");
    }
    if (may(Right.DELETE)) {
      operation("delete", "Put a record and its parts into the recycle bin")
          .asks("id", "ifMatch", "idempotencyKey", "reason")
          .answers(200, "Deleted.", written())
          .at(paths, root + "/{id}", "delete");
      operation("restore", "Take a record out of the recycle bin")
          .asks("id", "idempotencyKey", "reason", "fields")
          .answers(200, "Restored.", written())
          .at(paths, root + "/{id}:restore", "post");
    }
    if (mayAsk()) {
      operation("reveal", "Show one value that is masked until asked for; it is written down")
          .asks("id")
          .takes(Schema.ref("Reveal"), true)
          .answers(200, "The value.", Schema.ref("Revealed"))
          .at(paths, root + "/{id}:reveal", "post");
    }
    operation("bulk", "Do one thing to many records, as one act")
        .asks("reason")
        .takes(Schema.ref("Bulk"), true)
        .answers(200, "Done, but for those that failed.", Schema.ref("BulkAnswer"))
        .at(paths, root + ":bulk", "post");
    for (Action<?, ?> action : entity.actions().values()) {
      if (may(action.right())) {
        operation(action.name(), action.label().en())
            .asks("id", "ifMatch", "idempotencyKey", "reason", "fields")
            .takes(Schema.ref(EntitySchemas.input(entity, action)), false)
            .answers(200, "Done.", written())
            .at(paths, root + "/{id}:" + action.name(), "post");
      }
    }
    if (entity.isOwned()) {
      members(paths);
    }
  }

  private void read(ObjectNode paths) {
    operation("list", "List " + entity.many().en().toLowerCase(Locale.ROOT))
        .asks("filter", "search", "bin", "sort", "fields", "limit", "after")
        .answers(200, "One page.", Schema.ref(name + "Page"))
        .at(paths, root, "get");
    operation("count", "Count records, no further than asked")
        .asks("filter", "search", "bin", "most")
        .answers(200, "The number.", Schema.ref("Counted"))
        .at(paths, root + ":count", "get");
    operation("totals", "Sums over a list, whole or by group")
        .asks("filter", "search", "bin", "by", "per", "totals")
        .answers(200, "The groups.", Schema.ref("Totals"))
        .at(paths, root + ":totals", "get");
    if (may(Right.EXPORT)) {
      operation("export", "Take a whole list out as a table")
          .asks("format", "filter", "search", "sort", "fields")
          .answersFile("The table.", CSV, XLSX)
          .at(paths, root + ":export", "get");
    }
    operation("get", "Read a record")
        .asks("id", "fields", "ifNoneMatch")
        .answers(200, "The record.", Schema.ref(name))
        .answersNothing(304, "Nothing of it has changed.")
        .at(paths, root + "/{id}", "get");
    operation("historyOf", "What happened to a record, newest first")
        .asks("id", "before", "limit", "changes")
        .answers(200, "The history.", Schema.ref("History"))
        .at(paths, root + "/{id}/history", "get");
    operation("followingOf", "Whether one follows a record")
        .asks("id")
        .answers(200, "Whether.", Schema.ref("Following"))
        .at(paths, root + "/{id}/following", "get");
    operation("follow", "Follow a record, or no longer")
        .asks("id")
        .takes(Schema.ref("Following"), true)
        .answers(200, "Whether one follows it now.", Schema.ref("Following"))
        .at(paths, root + "/{id}/following", "put");
    operation("why", "Why one has, or has not, a right on a record")
        .asks("id", "right")
        .answers(200, "Each way that could give it.", Schema.ref("Reasons"))
        .at(paths, root + "/{id}/why", "get");
  }

  private void members(ObjectNode paths) {
    operation("membersOf", "With whom a record is shared")
        .asks("id")
        .answers(200, "The members.", Schema.ref("Members"))
        .at(paths, root + "/{id}/members", "get");
    operation("share", "Share a record with these, in the place of those before")
        .asks("id", "reason")
        .takes(Schema.ref("Members"), true)
        .answers(200, "Shared.", Schema.ref("Receipt"))
        .at(paths, root + "/{id}/members", "put");
  }

  private Operation operation(String verb, String summary) {
    return new Operation(verb + name, entity.name(), summary);
  }

  private ObjectNode written() {
    ObjectNode either = Json.object();
    either.putArray("anyOf").add(Schema.ref("Written")).add(Schema.ref(name));
    return either;
  }

  private boolean mayAsk() {
    return caller.isEmpty()
        || entity.fields().stream()
            .anyMatch(field -> caller.get().rights().visibility(field) == Visibility.REVEALABLE);
  }

  // What a person may do with a part follows from the whole, record by record.
  private boolean may(Right right) {
    return caller.isEmpty()
        || entity.whole().isPresent()
        || caller.get().rights().scope(entity.name(), right).isPresent();
  }
}
