package youke.server.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.model.Entity;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intent;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.kernel.text.Language;
import youke.org.Employee;
import youke.server.settings.Preferences;

/**
 * {@code /api/preferences}: how one wants to work. Language and zone stand in one's entry among the
 * people, the rest is the screens'.
 */
final class PreferenceRoutes implements Section {
  private static final int MOST = 64_000;
  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "theme", List.of("system", "light", "dark"),
          "density", List.of("comfortable", "compact"));

  private final Records records;
  private final Preferences preferences;

  PreferenceRoutes(Records records, Preferences preferences) {
    this.records = records;
    this.preferences = preferences;
  }

  @Override
  public Optional<Route> find(Address address) {
    boolean own = address.name().equals("preferences") && address.id().isEmpty();
    return own && address.verb() == null
        ? Optional.of(Route.get(this::get).and("PATCH", this::change))
        : Optional.empty();
  }

  private void get(Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    answer(exchange, exchange.caller(), preferences.of(exchange.caller().person()));
  }

  /** What is not named stays; null goes back to how it came. */
  private void change(Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    ObjectNode given = exchange.object();
    Members members = new Members(given, "");
    Map<String, @Nullable Object> person = new LinkedHashMap<>();
    members.text("language").ifPresent(text -> person.put("language", language(text, members)));
    members.text("zone").ifPresent(zone -> person.put(Employee.EMPLOYEE.zone.name(), zone));
    for (Map.Entry<String, List<String>> choice : CHOICES.entrySet()) {
      members
          .text(choice.getKey())
          .filter(value -> !choice.getValue().contains(value))
          .ifPresent(value -> refuse(members, choice.getKey(), value));
    }
    members.flag("shortcuts");
    members.object("views").ifPresent(views -> views(views));
    members.object("screen");
    members.noMore();
    Caller caller = exchange.caller();
    if (!person.isEmpty()) {
      Step step = new Step.Change(Entity.PERSON, caller.person(), null, person);
      records.run(OwnRights.person(caller), Intent.of(ActKind.CHANGE), List.of(step)).orThrow();
    }
    ObjectNode kept = preferences.change(caller.person(), before -> merged(before, given));
    answer(exchange, caller, kept);
  }

  private static Object language(String text, Members members) {
    for (youke.org.ReadingLanguage language : youke.org.ReadingLanguage.values()) {
      if (language.name().toLowerCase(Locale.ROOT).equals(text)) {
        return language;
      }
    }
    return refuse(members, "language", text);
  }

  private static Object refuse(Members members, String name, String value) {
    throw new Refusal(
        Problem.of(KernelProblem.UNKNOWN_OPTION, members.place(name))
            .with("field", name)
            .with("value", value));
  }

  /** {@code {"account":{"default":"12","favourites":["12"]}}}. */
  private static void views(ObjectNode views) {
    for (Map.Entry<String, JsonNode> of : views.properties()) {
      String place = "views." + of.getKey();
      if (!(of.getValue() instanceof ObjectNode marks)) {
        throw new Members(views, "views.").refused(RestProblem.NOT_AN_OBJECT, of.getKey());
      }
      Members members = new Members(marks, place + ".");
      members.text("default");
      members.list("favourites").ifPresent(list -> texts(list, members));
      members.noMore();
    }
  }

  private static void texts(Iterable<JsonNode> list, Members members) {
    for (JsonNode one : list) {
      if (!one.isString()) {
        throw members.wrong("favourites");
      }
    }
  }

  private static ObjectNode merged(ObjectNode before, ObjectNode given) {
    ObjectNode merged = before.deepCopy();
    for (Map.Entry<String, JsonNode> one : given.properties()) {
      switch (one.getKey()) {
        case "language", "zone" -> {}
        case "views", "screen" -> {
          if (one.getValue() instanceof ObjectNode parts) {
            ObjectNode whole =
                merged.get(one.getKey()) instanceof ObjectNode known ? known : Json.object();
            parts.properties().forEach(part -> put(whole, part.getKey(), part.getValue()));
            merged.set(one.getKey(), whole);
          } else {
            merged.remove(one.getKey());
          }
        }
        default -> put(merged, one.getKey(), one.getValue());
      }
    }
    if (merged.toString().length() > MOST) {
      throw new Refusal(Problem.of(KernelProblem.TOO_LARGE).with("max", MOST));
    }
    return merged;
  }

  private static void put(ObjectNode into, String name, JsonNode value) {
    if (value.isNull()) {
      into.remove(name);
    } else {
      into.set(name, value);
    }
  }

  private void answer(Exchange exchange, Caller caller, ObjectNode kept) throws IOException {
    ObjectNode json = Json.object();
    var page =
        records
            .get(
                OwnRights.person(caller),
                Entity.PERSON,
                caller.person(),
                List.of("language", "zone"))
            .orThrow();
    List<@Nullable Object> values = page.lines().getFirst().values();
    boolean english =
        values.get(0) instanceof youke.org.ReadingLanguage language
            && language.language() == Language.EN;
    json.put("language", english ? "en" : "zh");
    json.put("zone", values.get(1) instanceof String zone ? zone : caller.zone().getId());
    json.put("theme", kept.path("theme").asString("system"));
    json.put("density", kept.path("density").asString("comfortable"));
    json.put("shortcuts", kept.path("shortcuts").asBoolean(true));
    json.set("views", kept.get("views") instanceof ObjectNode views ? views : Json.object());
    json.set("screen", kept.get("screen") instanceof ObjectNode own ? own : Json.object());
    exchange.header("Cache-Control", "private, no-store");
    exchange.answer(200, json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
