package youke.server.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions;
import youke.kernel.definition.Definition;
import youke.kernel.definition.Definition.Part;
import youke.kernel.definition.DefinitionChange;
import youke.kernel.definition.DefinitionFile;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.Records;
import youke.kernel.schema.LiveCatalog;

/**
 * What administrators of the system define while it runs: entities, fields, dictionaries, forms,
 * lists, codes; changed, taken back, carried from book to book as one file.
 */
final class DefinitionRoutes implements Section {
  private final LiveCatalog live;
  private final Records records;

  DefinitionRoutes(LiveCatalog live, Records records) {
    this.live = live;
    this.records = records;
  }

  @Override
  public Optional<Route> find(Address address) {
    if (!address.name().equals("definitions") || address.part() != null) {
      return Optional.empty();
    }
    if (address.id().isPresent()) {
      long version = address.id().get();
      return "undo".equals(address.verb())
          ? Optional.of(Route.post(exchange -> undo(version, exchange)))
          : Optional.empty();
    }
    return switch (address.verb()) {
      case null -> Optional.of(Route.get(this::get).and("POST", this::define));
      case "catalog" -> Optional.of(Route.get(this::catalog));
      case "history" -> Optional.of(Route.get(this::history));
      case "export" -> Optional.of(Route.get(this::export));
      case "import" -> Optional.of(Route.post(this::bringIn));
      default -> Optional.empty();
    };
  }

  /** {@code GET /api/definitions}: the version and every definition in force, by part. */
  private void get(Exchange exchange) throws IOException {
    Duty.CONFIGURE.mustBeOf(exchange.caller());
    exchange.parameters().noMore();
    LiveCatalog.Edition edition = live.edition();
    ObjectNode json = version(edition.version());
    DefinitionFile.writeLists(json, edition.catalog().definitions());
    answer(exchange, json);
  }

  /** {@code GET /api/definitions:catalog}: all there is, whoever may use it. */
  private void catalog(Exchange exchange) throws IOException {
    Duty.CONFIGURE.mustBeOf(exchange.caller());
    exchange.parameters().noMore();
    LiveCatalog.Edition edition = live.edition();
    ObjectNode json = version(edition.version());
    json.setAll(CatalogJson.whole(edition.catalog()));
    answer(exchange, json);
  }

  /**
   * {@code POST /api/definitions?preview=true}: {@code {"basis", "entities", "fields",
   * "dictionaries", "forms", "lists", "numberings", "remove":[{"part","entity","name"}]}}, all done
   * or none.
   */
  private void define(Exchange exchange) throws IOException {
    Caller caller = exchange.caller();
    Duty.CONFIGURE.mustBeOf(caller);
    boolean preview = exchange.parameters().flag("preview");
    exchange.parameters().noMore();
    ObjectNode body = exchange.object();
    long basis = basis(body);
    List<DefinitionChange.Step> steps = new ArrayList<>(removed(body));
    ObjectNode put = body.deepCopy();
    put.remove(List.of("basis", "remove"));
    steps.addAll(DefinitionChange.of(DefinitionFile.read(put).orThrow()).steps());
    done(exchange, preview, basis, new DefinitionChange(steps), version(0));
  }

  private static long basis(ObjectNode body) {
    Members members = new Members(body, "");
    JsonNode basis = members.needed(members.find("basis"), "basis");
    if (!basis.isIntegralNumber() || !basis.canConvertToLong() || basis.longValue() < 0) {
      throw members.wrong("basis");
    }
    return basis.longValue();
  }

  private static List<DefinitionChange.Step> removed(ObjectNode body) {
    Members members = new Members(body, "");
    List<DefinitionChange.Step> steps = new ArrayList<>();
    List<JsonNode> list = new ArrayList<>();
    members.list("remove").ifPresent(given -> given.forEach(list::add));
    for (int i = 0; i < list.size(); i++) {
      String place = "remove[" + i + "]";
      if (!(list.get(i) instanceof ObjectNode one)) {
        throw members.refused(RestProblem.NOT_AN_OBJECT, place);
      }
      Members key = new Members(one, place + ".");
      String part = key.needed(key.text("part"), "part");
      String entity = key.text("entity").orElse("");
      String name = key.text("name").orElse("");
      key.noMore();
      steps.add(new DefinitionChange.Remove(new Definition.Key(part(part, key), entity, name)));
    }
    return steps;
  }

  private static Part part(String name, Members given) {
    for (Part part : Part.values()) {
      if (name(part).equals(name)) {
        return part;
      }
    }
    throw new Refusal(
        Problem.of(KernelProblem.UNKNOWN_OPTION, given.place("part"))
            .with("field", "part")
            .with("value", name));
  }

  static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  /** {@code GET /api/definitions:history?before=&limit=}: who changed what, newest first. */
  private void history(Exchange exchange) throws IOException {
    Caller caller = exchange.caller();
    Duty.CONFIGURE.mustBeOf(caller);
    long before = exchange.parameters().id("before").orElse(Long.MAX_VALUE);
    int limit = exchange.parameters().number("limit", 1, 200, 50);
    exchange.parameters().noMore();
    answer(
        exchange, DefinitionHistoryJson.write(live.changesBefore(before, limit), records, caller));
  }

  /** {@code POST /api/definitions/7:undo}: takes the change that made version 7 back. */
  private void undo(long version, Exchange exchange) throws IOException {
    Caller caller = exchange.caller();
    Duty.CONFIGURE.mustBeOf(caller);
    exchange.parameters().noMore();
    new Members(exchange.objectOrNothing(), "").noMore();
    live.undo(caller.person(), version).orThrow();
    answer(exchange, version(live.edition().version()));
  }

  /** {@code GET /api/definitions:export}: the file. */
  private void export(Exchange exchange) throws IOException {
    Duty.CONFIGURE.mustBeOf(exchange.caller());
    exchange.parameters().noMore();
    exchange.header("Content-Disposition", "attachment; filename=\"youke-definitions.json\"");
    exchange.answer(
        200, DefinitionFile.write(live.current().definitions()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * {@code POST /api/definitions:import?preview=true}: takes a file in and tells what it is to each
   * definition: {@code
   * {"version","differences":[{"part","entity","name","effect","here","file"}]}}.
   */
  private void bringIn(Exchange exchange) throws IOException {
    Caller caller = exchange.caller();
    Duty.CONFIGURE.mustBeOf(caller);
    boolean preview = exchange.parameters().flag("preview");
    exchange.parameters().noMore();
    exchange.object();
    String file = new String(exchange.bytes(), StandardCharsets.UTF_8);
    Definitions given = DefinitionFile.read(file).orThrow();
    LiveCatalog.Edition edition = live.edition();
    ObjectNode answer = version(0);
    ArrayNode differences = answer.putArray("differences");
    DefinitionFile.compare(edition.catalog().definitions(), given)
        .forEach(
            one -> {
              ObjectNode json = differences.addObject().put("part", name(one.key().part()));
              json.put("entity", one.key().entity()).put("name", one.key().name());
              json.put("effect", one.effect().name());
              one.here().ifPresent(here -> json.set("here", here));
              one.file().ifPresent(there -> json.set("file", there));
            });
    done(exchange, preview, edition.version(), DefinitionChange.of(given), answer);
  }

  private void done(
      Exchange exchange, boolean preview, long basis, DefinitionChange change, ObjectNode answer)
      throws IOException {
    Outcome<Catalog> outcome =
        preview
            ? live.rehearse(basis, change)
            : live.define(exchange.caller().person(), basis, change);
    outcome.orThrow();
    answer.put("version", live.edition().version());
    answer(exchange, answer);
  }

  private static ObjectNode version(long version) {
    return Json.object().put("version", version);
  }

  private static void answer(Exchange exchange, ObjectNode json) throws IOException {
    exchange.header("Cache-Control", "private, no-store");
    exchange.answer(200, json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
