package youke.server.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import youke.kernel.catalog.Catalog;
import youke.kernel.model.Entity;

/** Which route an address leads to; empty when it is none of the REST door's. */
final class Routes {
  private final Supplier<Catalog> catalog;
  private final ListRoutes lists;
  private final ExportRoute export;
  private final RecordRoutes records;
  private final RevealRoute reveal;
  private final ActionRoutes actions;
  private final BatchRoute batch;
  private final BulkRoute bulk;
  private final HistoryRoutes history;
  private final MemberRoutes members;
  private final FollowingRoutes following;
  private final ActRoutes acts;
  private final DescriptionRoutes descriptions;
  private final EventRoute events;
  private final HandOverRoutes handOvers;
  private final List<Section> sections;

  Routes(
      Supplier<Catalog> catalog,
      ListRoutes lists,
      ExportRoute export,
      RecordRoutes records,
      RevealRoute reveal,
      ActionRoutes actions,
      BatchRoute batch,
      BulkRoute bulk,
      HistoryRoutes history,
      MemberRoutes members,
      FollowingRoutes following,
      ActRoutes acts,
      DescriptionRoutes descriptions,
      EventRoute events,
      HandOverRoutes handOvers,
      List<Section> sections) {
    this.catalog = catalog;
    this.lists = lists;
    this.export = export;
    this.records = records;
    this.reveal = reveal;
    this.actions = actions;
    this.batch = batch;
    this.bulk = bulk;
    this.history = history;
    this.members = members;
    this.following = following;
    this.acts = acts;
    this.descriptions = descriptions;
    this.events = events;
    this.handOvers = handOvers;
    this.sections = List.copyOf(sections);
  }

  Optional<Route> find(Address address) {
    if (catalog.get().find(address.name()).isPresent()) {
      return address.id().isEmpty() ? ofEntity(address) : ofRecord(address, address.id().get());
    }
    Optional<Route> own =
        address.id().isEmpty() ? own(address) : ofAct(address, address.id().get());
    return own.or(() -> sections.stream().flatMap(one -> one.find(address).stream()).findFirst());
  }

  private Optional<Route> ofEntity(Address address) {
    String entity = address.name();
    return switch (address.verb()) {
      case null ->
          Optional.of(
              Route.get(exchange -> lists.list(entity, exchange))
                  .and("POST", exchange -> records.create(entity, exchange)));
      case "count" -> Optional.of(Route.get(exchange -> lists.count(entity, exchange)));
      case "totals" -> Optional.of(Route.get(exchange -> lists.totals(entity, exchange)));
      case "export" -> Optional.of(Route.file(exchange -> export.export(entity, exchange)));
      case "bulk" -> Optional.of(Route.post(exchange -> bulk.run(entity, exchange)));
      default -> Optional.empty();
    };
  }

  private Optional<Route> ofRecord(Address address, long id) {
    String entity = address.name();
    if (address.part() != null) {
      return ofPart(entity, id, address.part());
    }
    return switch (address.verb()) {
      case null ->
          Optional.of(
              Route.get(exchange -> records.get(entity, id, exchange))
                  .and("PATCH", exchange -> records.change(entity, id, exchange))
                  .and("DELETE", exchange -> records.delete(entity, id, exchange)));
      case String verb when verb.equals("handOver") && entity.equals(Entity.PERSON) ->
          Optional.of(Route.post(exchange -> handOvers.handOver(id, exchange)));
      case "restore" -> Optional.of(Route.post(exchange -> records.restore(entity, id, exchange)));
      case "reveal" -> Optional.of(Route.post(exchange -> reveal.reveal(entity, id, exchange)));
      case String verb when isAction(entity, verb) ->
          Optional.of(Route.post(exchange -> actions.act(entity, id, verb, exchange)));
      default -> Optional.empty();
    };
  }

  private boolean isAction(String entity, String verb) {
    return catalog.get().entity(entity).actions().containsKey(verb);
  }

  private Optional<Route> ofPart(String entity, long id, String part) {
    return switch (part) {
      case "history" -> Optional.of(Route.get(exchange -> history.history(entity, id, exchange)));
      case String other when other.equals("owned") && entity.equals(Entity.PERSON) ->
          Optional.of(Route.get(exchange -> handOvers.owned(id, exchange)));
      case "why" -> Optional.of(Route.get(exchange -> history.why(entity, id, exchange)));
      case "members" ->
          Optional.of(
              Route.get(exchange -> members.get(entity, id, exchange))
                  .and("PUT", exchange -> members.put(entity, id, exchange)));
      case "following" ->
          Optional.of(
              Route.get(exchange -> following.get(entity, id, exchange))
                  .and("PUT", exchange -> following.put(entity, id, exchange)));
      default -> Optional.empty();
    };
  }

  private Optional<Route> own(Address address) {
    if (address.verb() != null) {
      return Optional.empty();
    }
    return switch (address.name()) {
      case "batch" -> Optional.of(Route.post(batch::run));
      case "acts" -> Optional.of(Route.get(acts::list));
      case "search" -> Optional.of(Route.get(lists::search));
      case "catalog" -> Optional.of(Route.get(descriptions::catalog));
      case "openapi.json" -> Optional.of(Route.get(descriptions::openApi));
      case "regions" -> Optional.of(Route.get(descriptions::regions));
      case "meta" -> Optional.of(Route.get(descriptions::meta));
      case "events" -> Optional.of(Route.stream(events::follow));
      default -> Optional.empty();
    };
  }

  private Optional<Route> ofAct(Address address, long id) {
    if (!address.name().equals("acts") || address.part() != null) {
      return Optional.empty();
    }
    return switch (address.verb()) {
      case null -> Optional.of(Route.get(exchange -> acts.get(id, exchange)));
      case "undo" -> Optional.of(Route.post(exchange -> acts.undo(id, exchange)));
      default -> Optional.empty();
    };
  }
}
