package youke.server.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.model.Entity;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.Binned;
import youke.kernel.record.Records;
import youke.server.settings.BookSettings;

/** The recycle bin over all entities, and for how long it keeps what was deleted. */
final class RecycleBinRoutes implements Section {
  private static final int LONGEST = 3650;

  private final Records records;
  private final BookSettings settings;

  RecycleBinRoutes(Records records, BookSettings settings) {
    this.records = records;
    this.settings = settings;
  }

  @Override
  public Optional<Route> find(Address address) {
    if (address.id().isPresent() || address.verb() != null) {
      return Optional.empty();
    }
    return switch (address.name()) {
      case "recycle-bin" -> Optional.of(Route.get(this::list));
      case "settings" -> Optional.of(Route.get(this::settings).and("PATCH", this::set));
      default -> Optional.empty();
    };
  }

  /**
   * {@code GET /api/recycle-bin?entities=&limit=&after=}: what one may restore, the last deleted
   * first.
   */
  private void list(Exchange exchange) throws IOException {
    List<String> entities = exchange.parameters().items("entities");
    int limit = exchange.parameters().number("limit", 1, 200, 50);
    Binned.Position after =
        exchange.parameters().text("after").map(RecycleBinRoutes::position).orElse(null);
    exchange.parameters().noMore();
    Caller caller = exchange.caller();
    List<Binned> page = records.bin(caller, entities, after, limit).orThrow();
    Map<Long, String> people =
        records.titles(
            caller,
            Entity.PERSON,
            page.stream().flatMap(one -> one.by().stream()).distinct().toList());
    OptionalInt days = settings.binDays();
    ObjectNode json = Json.object();
    ArrayNode all = json.putArray("records");
    for (Binned one : page) {
      ObjectNode told = all.addObject().put("entity", one.entity());
      told.put("id", Long.toString(one.id())).put("title", one.title());
      told.put("act", Long.toString(one.act())).put("deletedAt", one.at().toString());
      one.by().ifPresent(by -> person(told, "deletedBy", by, people));
      days.ifPresent(
          number -> told.put("purgedAt", one.at().plus(Duration.ofDays(number)).toString()));
    }
    if (page.size() == limit) {
      Binned last = page.getLast();
      json.put("next", last.act() + "-" + last.id());
    }
    answer(exchange, json);
  }

  private static Binned.Position position(String text) {
    String[] parts = text.split("-", -1);
    Optional<Long> act = parts.length == 2 ? Address.id(parts[0]) : Optional.empty();
    Optional<Long> id = parts.length == 2 ? Address.id(parts[1]) : Optional.empty();
    if (act.isEmpty() || id.isEmpty()) {
      throw new Refusal(Problem.of(KernelProblem.BAD_CURSOR, Place.text("after", 0)));
    }
    return new Binned.Position(act.get(), id.get());
  }

  /** {@code GET /api/settings}: {@code {"binDays":30|null,"setBy","setAt"}}. */
  private void settings(Exchange exchange) throws IOException {
    Duty.CONFIGURE.mustBeOf(exchange.caller());
    exchange.parameters().noMore();
    tell(exchange);
  }

  /** {@code PATCH /api/settings}: {@code {"binDays":90}}; null keeps for ever. */
  private void set(Exchange exchange) throws IOException {
    Duty.CONFIGURE.mustBeOf(exchange.caller());
    exchange.parameters().noMore();
    ObjectNode body = exchange.object();
    Members members = new Members(body, "");
    members.find("binDays");
    members.noMore();
    JsonNode days = body.path("binDays");
    if (!days.isMissingNode()) {
      settings.setBinDays(days(days, members), exchange.caller().person());
    }
    tell(exchange);
  }

  private static @Nullable Integer days(JsonNode days, Members members) {
    if (days.isNull()) {
      return null;
    }
    if (!days.isIntegralNumber() || !days.canConvertToInt()) {
      throw members.wrong("binDays");
    }
    if (days.intValue() < 1 || days.intValue() > LONGEST) {
      throw new Refusal(
          Problem.of(KernelProblem.OUT_OF_RANGE, members.place("binDays"))
              .with("field", "binDays"));
    }
    return days.intValue();
  }

  private void tell(Exchange exchange) throws IOException {
    ObjectNode json = Json.object();
    OptionalInt days = settings.binDays();
    json.put("binDays", days.isPresent() ? (Integer) days.getAsInt() : null);
    settings
        .binSetBy()
        .ifPresent(
            set -> {
              Map<Long, String> people =
                  records.titles(exchange.caller(), Entity.PERSON, List.of(set.person()));
              person(json, "setBy", set.person(), people);
              json.put("setAt", set.at().toString());
            });
    answer(exchange, json);
  }

  private static void person(ObjectNode json, String name, long person, Map<Long, String> people) {
    json.putObject(name)
        .put("id", Long.toString(person))
        .put("title", people.getOrDefault(person, ""));
  }

  private static void answer(Exchange exchange, ObjectNode json) throws IOException {
    exchange.header("Cache-Control", "private, no-store");
    exchange.answer(200, json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
