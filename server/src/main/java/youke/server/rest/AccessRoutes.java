package youke.server.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Field;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.Page;
import youke.kernel.record.Reason;
import youke.kernel.record.Records;
import youke.server.signin.Callers;

/** For administrators of access: who may do what, and why somebody sees a record or does not. */
final class AccessRoutes implements Section {
  private final Records records;
  private final Callers callers;

  AccessRoutes(Records records, Callers callers) {
    this.records = records;
    this.callers = callers;
  }

  @Override
  public Optional<Route> find(Address address) {
    if (!address.name().equals("access") || address.id().isPresent()) {
      return Optional.empty();
    }
    return switch (address.verb()) {
      case "matrix" -> Optional.of(Route.get(this::matrix));
      case "why" -> Optional.of(Route.get(this::why));
      case "reveals" -> Optional.of(Route.get(this::reveals));
      case "exports" -> Optional.of(Route.get(this::exports));
      case null, default -> Optional.empty();
    };
  }

  /** {@code GET /api/access:matrix}: roles, what each may do how far, what each sees of fields. */
  private void matrix(Exchange exchange) throws IOException {
    Duty.ACCESS.mustBeOf(exchange.caller());
    exchange.parameters().noMore();
    answer(exchange, AccessMatrix.read(records, exchange.caller()).write());
  }

  /**
   * {@code GET /api/access:exports?before=&limit=}: who took what out of the house, newest first.
   */
  private void exports(Exchange exchange) throws IOException {
    Duty.ACCESS.mustBeOf(exchange.caller());
    ActJson.list(exchange, records.catalog(), records.past()::exports);
  }

  /**
   * {@code GET /api/access:reveals?before=&limit=}: who had which masked value shown, newest first.
   */
  private void reveals(Exchange exchange) throws IOException {
    Duty.ACCESS.mustBeOf(exchange.caller());
    ActJson.list(exchange, records.catalog(), records.past()::reveals);
  }

  /**
   * {@code GET /api/access:why?person=&entity=&id=&right=read}: whether and why that person has the
   * right, and which fields they see less of. Nothing of the record itself is told.
   */
  private void why(Exchange exchange) throws IOException {
    Duty.ACCESS.mustBeOf(exchange.caller());
    Parameters parameters = exchange.parameters();
    long person = needed(parameters.id("person"), "person");
    CatalogEntity entity = records.catalog().entity(needed(parameters.text("entity"), "entity"));
    long id = needed(parameters.id("id"), "id");
    Right right = new Right(parameters.text("right").orElse(Right.READ.name()));
    parameters.noMore();
    Caller other =
        callers
            .of(person)
            .orElseThrow(
                () -> new Refusal(Problem.of(KernelProblem.NOT_FOUND, Place.text("person", 0))));
    List<Reason> reasons = records.why(other, entity.name(), id, right).orThrow();
    ObjectNode json = Json.object().put("right", right.name());
    json.put("allowed", allowed(other, entity, id, right));
    ReasonJson.write(json.putArray("reasons"), reasons, records.catalog().roles());
    ObjectNode fields = json.putObject("fields");
    for (Field<?, ?> field : entity.fields()) {
      Visibility seen = other.rights().visibility(field);
      if (seen != Visibility.SEEN) {
        fields.put(field.name(), seen.name());
      }
    }
    answer(exchange, json);
  }

  private boolean allowed(Caller other, CatalogEntity entity, long id, Right right) {
    if (!records.visible(other, entity.name(), Set.of(id)).contains(id)) {
      return false;
    }
    Page page =
        records
            .get(other, entity.name(), id, List.of(entity.declared().createdAt.name()))
            .orThrow();
    return right.equals(Right.READ) || page.lines().getFirst().allowed().contains(right);
  }

  private static <T> T needed(Optional<T> given, String name) {
    return given.orElseThrow(
        () ->
            new Refusal(
                Problem.of(youke.server.HttpProblem.MISSING_QUERY, Place.text(name, 0))
                    .with("name", name)));
  }

  private static void answer(Exchange exchange, ObjectNode json) throws IOException {
    exchange.header("Cache-Control", "private, no-store");
    exchange.answer(200, json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
