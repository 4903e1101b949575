package youke.server.rest;

import static youke.admin.SavedView.SAVED_VIEW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.filter.Expression;
import youke.kernel.filter.FilterText;
import youke.kernel.filter.Sight;
import youke.kernel.model.Entity;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Sorting;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intent;
import youke.kernel.record.Page;
import youke.kernel.record.Query;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.server.settings.Preferences;

/**
 * {@code /api/views}: lists as people arranged them, each one's own and those shared with them;
 * which of them is one's default or favourite stands in one's preferences.
 */
final class ViewRoutes implements Section {
  private static final String ENTITY = SAVED_VIEW.entityName();
  private static final int MOST = 500;
  private static final List<String> COLUMNS = List.of("name", "entity", "state", "owner");

  private final Records records;
  private final Preferences preferences;
  private final MemberRoutes members;

  ViewRoutes(Records records, Preferences preferences) {
    this.records = records;
    this.preferences = preferences;
    this.members = new MemberRoutes(records, OwnRights::views);
  }

  @Override
  public Optional<Route> find(Address address) {
    if (!address.name().equals("views")) {
      return Optional.empty();
    }
    if (address.id().isEmpty()) {
      return address.verb() == null
          ? Optional.of(Route.get(this::list).and("POST", this::create))
          : Optional.empty();
    }
    long id = address.id().get();
    if (address.part() != null) {
      return address.part().equals("members")
          ? Optional.of(
              Route.get(exchange -> members.get(ENTITY, id, exchange))
                  .and("PUT", exchange -> members.put(ENTITY, id, exchange)))
          : Optional.empty();
    }
    return switch (address.verb()) {
      case null ->
          Optional.of(
              Route.get(exchange -> get(id, exchange))
                  .and("PATCH", exchange -> change(id, exchange))
                  .and("DELETE", exchange -> delete(id, exchange)));
      case "restore" -> Optional.of(Route.post(exchange -> restore(id, exchange)));
      default -> Optional.empty();
    };
  }

  /** {@code GET /api/views?entity=account}: one's own and those shared with one, by name. */
  private void list(Exchange exchange) throws IOException {
    Optional<String> entity = exchange.parameters().text("entity");
    exchange.parameters().noMore();
    Caller caller = exchange.caller();
    Query query =
        Query.of(ENTITY, COLUMNS.toArray(String[]::new))
            .sorted(new Sorting("name", false))
            .page(MOST, null);
    if (entity.isPresent()) {
      query = query.filtered("entity == " + FilterText.of(new Expression.Text(entity.get())));
    }
    Page page = records.list(OwnRights.views(caller), query).orThrow();
    ObjectNode marks = preferences.of(caller.person());
    Map<Long, String> owners = owners(caller, page);
    ObjectNode json = Json.object();
    ArrayNode views = json.putArray("views");
    Sight sight = Sight.of(records.catalog(), caller);
    for (Page.Line line : page.lines()) {
      boolean known =
          line.values().get(1) instanceof String name
              && records.catalog().find(name).filter(sight::reads).isPresent();
      if (known) {
        views.add(view(line, caller, owners, marks));
      }
    }
    answer(exchange, 200, json);
  }

  private void get(long id, Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Caller caller = exchange.caller();
    Page page = records.get(OwnRights.views(caller), ENTITY, id, COLUMNS).orThrow();
    exchange.header("ETag", Tags.of(page.lines().getFirst().version()));
    answer(
        exchange,
        200,
        view(
            page.lines().getFirst(),
            caller,
            owners(caller, page),
            preferences.of(caller.person())));
  }

  private Map<Long, String> owners(Caller caller, Page page) {
    return records.titles(
        caller,
        Entity.PERSON,
        page.lines().stream()
            .flatMap(
                line -> line.values().get(3) instanceof Ref ref ? List.of(ref.id()).stream() : null)
            .distinct()
            .toList());
  }

  private static ObjectNode view(
      Page.Line line, Caller caller, Map<Long, String> owners, ObjectNode marks) {
    String id = Long.toString(line.id());
    ObjectNode json = Json.object().put("id", id).put("version", line.version());
    json.put("name", String.valueOf(line.values().get(0)));
    String entity = String.valueOf(line.values().get(1));
    json.put("entity", entity);
    json.set("state", JsonMapper.shared().readTree(String.valueOf(line.values().get(2))));
    long owner = line.values().get(3) instanceof Ref ref ? ref.id() : 0;
    json.putObject("owner")
        .put("id", Long.toString(owner))
        .put("title", owners.getOrDefault(owner, ""));
    json.put("own", owner == caller.person());
    json.put("mayEdit", line.allowed().contains(Right.EDIT));
    JsonNode mine = marks.path("views").path(entity);
    json.put("default", mine.path("default").asString("").equals(id));
    json.put(
        "favourite",
        mine.path("favourites").valueStream().anyMatch(one -> one.asString("").equals(id)));
    return json;
  }

  /** {@code POST /api/views}: {@code {"entity","name","state":{...}}}. */
  private void create(Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Members body = new Members(exchange.object(), "");
    String entity = body.needed(body.text("entity"), "entity");
    Caller caller = exchange.caller();
    if (records
        .catalog()
        .find(entity)
        .filter(Sight.of(records.catalog(), caller)::reads)
        .isEmpty()) {
      throw new Refusal(
          Problem.of(KernelProblem.UNKNOWN_ENTITY, body.place("entity")).with("name", entity));
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("entity", entity);
    values.put("name", body.needed(body.text("name"), "name"));
    values.put("state", body.needed(body.object("state"), "state").toString());
    body.noMore();
    run(exchange, 201, ActKind.CREATE, new Step.Create(ENTITY, records.newId(), values));
  }

  /** {@code PATCH /api/views/12}: {@code {"name","state"}}, what is not named stays. */
  private void change(long id, Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Members body = new Members(exchange.object(), "");
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    body.text("name").ifPresent(name -> values.put("name", name));
    body.object("state").ifPresent(state -> values.put("state", state.toString()));
    body.noMore();
    Integer version = exchange.expectedVersion().orElse(null);
    run(exchange, 200, ActKind.CHANGE, new Step.Change(ENTITY, id, version, values));
  }

  private void delete(long id, Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Integer version = exchange.expectedVersion().orElse(null);
    run(exchange, 200, ActKind.DELETE, new Step.Delete(ENTITY, id, version));
  }

  private void restore(long id, Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    new Members(exchange.objectOrNothing(), "").noMore();
    run(exchange, 200, ActKind.RESTORE, new Step.Restore(ENTITY, id));
  }

  private void run(Exchange exchange, int status, ActKind kind, Step step) throws IOException {
    Receipt receipt =
        records.run(OwnRights.views(exchange.caller()), Intent.of(kind), List.of(step)).orThrow();
    Receipt.Touched touched = receipt.first();
    exchange.header("ETag", Tags.of(touched.version()));
    answer(
        exchange,
        status,
        Json.object()
            .put("act", Long.toString(receipt.act()))
            .put("id", Long.toString(touched.id()))
            .put("version", touched.version()));
  }

  private static void answer(Exchange exchange, int status, ObjectNode json) throws IOException {
    exchange.header("Cache-Control", "private, no-store");
    exchange.answer(status, json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
