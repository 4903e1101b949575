package youke.server.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.server.HttpProblem;

/** Reads the steps of a batch one after the other, each knowing the records made before it. */
final class StepReader {
  private static final List<String> VERBS = List.of("create", "change", "delete", "restore", "do");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  private final Records records;
  private final ActionRoutes actions;
  private final Caller caller;
  private final Map<String, Long> named = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  StepReader(Records records, ActionRoutes actions, Caller caller) {
    this.records = records;
    this.actions = actions;
    this.caller = caller;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The step; empty when there are problems with it. */
  Optional<Step> read(ObjectNode object, String place) {
    Members members = new Members(object, place);
    List<String> given = VERBS.stream().filter(members::has).toList();
    if (given.size() != 1) {
      problems.add(
          Problem.of(RestProblem.ONE_OF, Place.field(place.substring(0, place.length() - 1)))
              .with("names", String.join(", ", VERBS)));
      return Optional.empty();
    }
    String verb = given.getFirst();
    String entity = members.needed(members.text(verb), verb);
    CatalogEntity type = records.catalog().entity(entity);
    Optional<Step> step =
        switch (verb) {
          case "create" -> Optional.of(create(type, members, place));
          case "change" ->
              id(members)
                  .map(
                      id ->
                          new Step.Change(
                              entity, id, members.version(), values(type, members, place)));
          case "delete" -> id(members).map(id -> new Step.Delete(entity, id, members.version()));
          case "restore" -> id(members).map(id -> new Step.Restore(entity, id));
          default -> id(members).flatMap(id -> act(type, id, members, place));
        };
    members.noMore();
    return step;
  }

  private Step create(CatalogEntity type, Members members, String place) {
    long id = records.newId();
    Map<String, @Nullable Object> values = values(type, members, place);
    members
        .text("as")
        .ifPresent(
            name -> {
              if (!NAME.matcher(name).matches()) {
                throw members.wrong("as");
              }
              if (named.putIfAbsent("$" + name, id) != null) {
                throw members.refused(RestProblem.NAME_TAKEN, "as");
              }
            });
    return new Step.Create(type.name(), id, values);
  }

  private Map<String, @Nullable Object> values(CatalogEntity type, Members members, String place) {
    ObjectNode body = members.needed(members.object("values"), "values");
    Values reading = new Values(caller, this::named);
    Map<String, @Nullable Object> values = reading.read(type, body, place + "values.");
    problems.addAll(reading.problems());
    return values;
  }

  private Optional<Step> act(CatalogEntity type, long id, Members members, String place) {
    String action = members.needed(members.text("action"), "action");
    Integer version = members.version();
    ObjectNode body = members.object("input").orElseGet(Json::object);
    return actions
        .input(type, action, body, place + "input.", caller, this::named, problems)
        .map(input -> new Step.Do(type.name(), id, version, action, input));
  }

  private Optional<Long> named(String text) {
    return Optional.ofNullable(named.get(text));
  }

  private Optional<Long> id(Members members) {
    JsonNode node = members.needed(members.find("id"), "id");
    String text = node.isString() ? node.stringValue() : node.toString();
    if (text.startsWith("$")) {
      Optional<Long> id = named(text);
      if (id.isEmpty()) {
        problems.add(
            Problem.of(RestProblem.UNKNOWN_REFERENCE, members.place("id")).with("name", text));
      }
      return id;
    }
    Optional<Long> id = Address.id(text);
    if (id.isEmpty()) {
      problems.add(Problem.of(HttpProblem.WRONG_PROPERTY, members.place("id")).with("name", "id"));
    }
    return id;
  }
}
