package youke.server.rest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.ActKind;
import youke.kernel.record.Bulk;
import youke.kernel.record.Intent;
import youke.kernel.record.Page;
import youke.kernel.record.Query;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.kernel.store.ActFeed;
import youke.server.ProblemJson;
import youke.server.RequestLanguage;

/**
 * {@code POST /api/account:bulk}: one thing done to many records, as one act that can be undone as
 * one. Which: {@code ids}, or {@code filter} with {@code search}. What: {@code change} with values,
 * {@code delete: true}, {@code restore: true}, or {@code action} with {@code input}. What cannot be
 * done is left and told by record.
 */
final class BulkRoute {
  /** More than this is not done while somebody waits. */
  private static final int MOST = 2_000;

  private final Records records;
  private final ActionRoutes actions;
  private final ActFeed feed;

  BulkRoute(Records records, ActionRoutes actions, ActFeed feed) {
    this.records = records;
    this.actions = actions;
    this.feed = feed;
  }

  void run(String entity, Exchange exchange) throws IOException {
    Sought sought = Sought.of(exchange);
    CatalogEntity type = records.catalog().entity(entity);
    Members members = new Members(exchange.object(), "");
    LongFunction<Step> step = what(type, members, exchange.caller());
    List<Long> ids = which(entity, members, exchange.caller());
    members.noMore();
    List<Step> steps = ids.stream().map(step::apply).toList();
    Bulk bulk =
        records
            .bulk(
                exchange.caller(),
                Intent.because(ActKind.BULK, sought.reason()),
                steps,
                Bulk.Progress.NONE)
            .orThrow();
    if (bulk.done() > 0) {
      feed.retell(bulk.act());
    }
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          if (bulk.done() > 0) {
            Json.id(json, "act", bulk.act());
          }
          json.writeNumberProperty("done", bulk.done());
          json.writeName("failed");
          json.writeStartArray();
          for (Bulk.Failed failed : bulk.failed()) {
            json.writeStartObject();
            Json.id(json, "id", failed.id());
            json.writeName("problem");
            json.writeRawValue(
                ProblemJson.body(failed.problems(), RequestLanguage.of(exchange.request()))
                    .toString());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private LongFunction<Step> what(CatalogEntity type, Members members, Caller caller) {
    List<String> verbs = List.of("change", "delete", "restore", "action");
    List<String> given = verbs.stream().filter(members::has).toList();
    if (given.size() != 1) {
      throw oneOf(String.join(", ", verbs));
    }
    return switch (given.getFirst()) {
      case "change" -> change(type, members, caller);
      case "action" -> action(type, members, caller);
      case "delete" -> {
        members.mustBeTrue("delete");
        yield id -> new Step.Delete(type.name(), id, null);
      }
      default -> {
        members.mustBeTrue("restore");
        yield id -> new Step.Restore(type.name(), id);
      }
    };
  }

  private static LongFunction<Step> change(CatalogEntity type, Members members, Caller caller) {
    ObjectNode body = members.needed(members.object("change"), "change");
    Values reading = new Values(caller);
    Map<String, @Nullable Object> values = reading.read(type, body, "change.");
    RecordRoutes.refuse(reading.problems());
    return id -> new Step.Change(type.name(), id, null, values);
  }

  private LongFunction<Step> action(CatalogEntity type, Members members, Caller caller) {
    String name = members.needed(members.text("action"), "action");
    ObjectNode body = members.object("input").orElseGet(Json::object);
    List<Problem> problems = new ArrayList<>();
    Optional<Record> input =
        actions.input(type, name, body, "input.", caller, _ -> Optional.empty(), problems);
    RecordRoutes.refuse(problems);
    Record read = input.orElseThrow();
    return id -> new Step.Do(type.name(), id, null, name, read);
  }

  private List<Long> which(String entity, Members members, Caller caller) {
    Optional<ArrayNode> listed = members.list("ids");
    // a blank condition would be everything there is, which nobody asks for by an empty box
    Optional<String> filter = members.text("filter").filter(text -> !text.isBlank());
    Optional<String> search = members.text("search").filter(text -> !text.isBlank());
    boolean bin = members.has("restore");
    if (listed.isPresent() == (filter.isPresent() || search.isPresent())) {
      throw oneOf("ids, filter");
    }
    if (listed.isPresent()) {
      return ids(listed.get());
    }
    Query query =
        new Query(
            entity,
            filter.orElse(""),
            search.orElse(""),
            List.of(),
            List.of("createdAt"),
            Queries.MOST_RECORDS,
            null,
            bin);
    return found(caller, query);
  }

  private List<Long> found(Caller caller, Query query) {
    List<Long> ids = new ArrayList<>();
    Page page = records.list(caller, query).orThrow();
    while (true) {
      page.lines().forEach(line -> ids.add(line.id()));
      if (ids.size() > MOST) {
        throw tooMany();
      }
      if (page.next().isEmpty()) {
        return ids;
      }
      page = records.list(caller, query.page(query.limit(), page.next().get())).orThrow();
    }
  }

  private static List<Long> ids(ArrayNode listed) {
    if (listed.size() > MOST) {
      throw tooMany();
    }
    List<Long> ids = new ArrayList<>();
    for (JsonNode node : listed) {
      String text = node.isString() ? node.stringValue() : node.toString();
      Place place = Place.field("ids[" + ids.size() + "]");
      ids.add(
          Address.id(text)
              .orElseThrow(
                  () ->
                      new Refusal(
                          Problem.of(youke.server.HttpProblem.WRONG_PROPERTY, place)
                              .with("name", "ids"))));
    }
    return ids.stream().distinct().toList();
  }

  private static Refusal oneOf(String names) {
    return new Refusal(Problem.of(RestProblem.ONE_OF).with("names", names));
  }

  private static Refusal tooMany() {
    return new Refusal(Problem.of(KernelProblem.TOO_MANY).with("max", MOST));
  }
}
