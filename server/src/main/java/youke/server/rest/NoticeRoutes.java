package youke.server.rest;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import youke.kernel.access.Caller;
import youke.kernel.record.Following;
import youke.kernel.record.Notice;
import youke.kernel.record.Records;
import youke.kernel.store.NoticeTable.Cause;

/** {@code /api/notices}: of what one is told, and what of it one has read. */
final class NoticeRoutes implements Section {
  private static final int MOST_COUNTED = 99;
  private static final int MOST_MARKED = 500;

  private final Records records;

  NoticeRoutes(Records records) {
    this.records = records;
  }

  @Override
  public Optional<Route> find(Address address) {
    if (!address.name().equals("notices") || address.id().isPresent()) {
      return Optional.empty();
    }
    return switch (address.verb()) {
      case null -> Optional.of(Route.get(this::list).and("PATCH", this::mark));
      case "count" -> Optional.of(Route.get(this::count));
      default -> Optional.empty();
    };
  }

  /** {@code GET /api/notices?unread=&before=&limit=}, newest first. */
  private void list(Exchange exchange) throws IOException {
    Parameters parameters = exchange.parameters();
    boolean unread = parameters.flag("unread");
    Long before = parameters.id("before").orElse(null);
    int limit = parameters.number("limit", 1, 200, 50);
    parameters.noMore();
    Caller caller = exchange.caller();
    Notice.Page page = records.following().notices(caller, unread, before, limit).orThrow();
    HappeningJson written =
        HappeningJson.of(page.notices().stream().map(Notice::happening).toList(), records, caller);
    exchange.header("Cache-Control", "private, no-store");
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeName("notices");
          json.writeStartArray();
          page.notices().forEach(notice -> write(json, notice, written));
          json.writeEndArray();
          page.next().ifPresent(next -> Json.id(json, "next", next));
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Notice notice, HappeningJson written) {
    json.writeStartObject();
    Json.id(json, "id", notice.id());
    json.writeStringProperty("cause", notice.cause().name());
    json.writeStringProperty("entity", notice.found().entity());
    Json.id(json, "record", notice.found().id());
    json.writeStringProperty("title", notice.found().title());
    notice.found().context().ifPresent(within -> json.writeStringProperty("in", within));
    if (notice.cause() == Cause.ASSIGNED) {
      json.writeNumberProperty("records", notice.records());
    }
    json.writeBooleanProperty("read", notice.read());
    written.members(json, notice.happening());
    json.writeEndObject();
  }

  /** {@code GET /api/notices:count}: {@code {"unread":7,"more":false}}, counted to 99. */
  private void count(Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Notice.Page page = unread(exchange.caller());
    exchange.header("Cache-Control", "private, no-store");
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("unread", page.notices().size());
          json.writeBooleanProperty("more", page.next().isPresent());
          json.writeEndObject();
        });
  }

  private Notice.Page unread(Caller caller) {
    return records.following().notices(caller, true, null, MOST_COUNTED).orThrow();
  }

  /**
   * {@code PATCH /api/notices} with {@code {"read":true,"notices":["1"]}}, or with {@code "until"},
   * one and all before it; {@code {"notices":[...],"unread":6}} tells those that were not so.
   */
  private void mark(Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Members members = new Members(exchange.object(), "");
    members.needed(members.find("read"), "read");
    boolean read = members.flag("read");
    Optional<Long> until =
        members.text("until").map(id -> Address.id(id).orElseThrow(() -> members.wrong("until")));
    Optional<ArrayNode> given = members.list("notices");
    members.noMore();
    if (until.isPresent() == given.isPresent()) {
      throw members.wrong("notices");
    }
    Set<Long> which = given.map(list -> ids(list, members)).orElse(Set.of());
    Caller caller = exchange.caller();
    Following following = records.following();
    List<Long> marked =
        until
            .map(last -> following.markUntil(caller, last, read))
            .orElseGet(() -> following.mark(caller, which, read))
            .orThrow();
    int left = unread(caller).notices().size();
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeName("notices");
          json.writeStartArray();
          marked.forEach(id -> json.writeString(Long.toString(id)));
          json.writeEndArray();
          json.writeNumberProperty("unread", left);
          json.writeEndObject();
        });
  }

  private static Set<Long> ids(ArrayNode list, Members members) {
    Set<Long> ids = new LinkedHashSet<>();
    for (JsonNode one : list) {
      ids.add(
          Optional.of(one)
              .filter(JsonNode::isString)
              .flatMap(id -> Address.id(id.stringValue()))
              .orElseThrow(() -> members.wrong("notices")));
    }
    if (ids.size() > MOST_MARKED) {
      throw members.wrong("notices");
    }
    return ids;
  }
}
