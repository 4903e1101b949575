package youke.kernel.record;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import youke.kernel.access.Caller;
import youke.kernel.store.ActLog;
import youke.kernel.store.Db;

/** Takes a list out of the house, and writes down who took what and how much of it. */
final class Exporting {
  private static final JsonFactory JSON = new JsonFactory();

  private final Book book;
  private final Caller caller;
  private final Db db;

  Exporting(Book book, Caller caller, Db db) {
    this.book = book;
    this.caller = caller;
    this.db = db;
  }

  long export(Listing listing, Query query, Takeaway to) {
    long records = listing.export(db, query, to);
    ActLog.write(
        db,
        new ActLog.Act(
            book.ids().next(),
            book.clock().instant(),
            caller.isProduct() ? null : caller.person(),
            caller.onBehalfOf(),
            ActKind.EXPORT.name(),
            null,
            null,
            null,
            List.of(),
            details(query, records)));
    return records;
  }

  private static String details(Query query, long records) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("entity", query.entity());
      json.writeStringProperty("filter", query.filter());
      json.writeStringProperty("search", query.search());
      json.writeNumberProperty("records", records);
      json.writeEndObject();
    }
    return text.toString();
  }
}
