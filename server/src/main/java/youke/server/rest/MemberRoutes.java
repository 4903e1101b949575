package youke.server.rest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.access.Member;
import youke.kernel.model.Entity;
import youke.kernel.model.Kind;
import youke.kernel.model.Ref;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intent;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;
import youke.kernel.record.ValueJson;
import youke.kernel.text.Label;

/**
 * With whom a record is shared: {@code {"members":[{"person"|"organisation"|"role", "mayEdit",
 * "until"}]}}; PUT puts a list in the place of the one before.
 */
final class MemberRoutes {
  private static final int MOST = 500;

  private final Records records;
  private final UnaryOperator<Caller> as;

  MemberRoutes(Records records) {
    this(records, UnaryOperator.identity());
  }

  /**
   * @param as with which rights the person shares
   */
  MemberRoutes(Records records, UnaryOperator<Caller> as) {
    this.records = records;
    this.as = as;
  }

  void get(String entity, long id, Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Caller caller = exchange.caller();
    List<Member> members = records.members(as.apply(caller), entity, id).orThrow();
    Map<Long, String> people = titles(caller, Entity.PERSON, members, Member::person);
    Map<Long, String> nodes = titles(caller, Entity.ORGANISATION, members, Member::organisation);
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeName("members");
          json.writeStartArray();
          for (Member member : members) {
            json.writeStartObject();
            ref(json, "person", member.person(), people);
            ref(json, "organisation", member.organisation(), nodes);
            if (member.role() != null) {
              json.writeStringProperty("role", member.role());
            }
            json.writeBooleanProperty("mayEdit", member.mayEdit());
            if (member.until() != null) {
              json.writeStringProperty("until", member.until().toString());
            }
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private Map<Long, String> titles(
      Caller caller, String entity, List<Member> members, Function<Member, @Nullable Long> id) {
    List<Long> ids = new ArrayList<>();
    for (Member member : members) {
      Long one = id.apply(member);
      if (one != null) {
        ids.add(one);
      }
    }
    return ids.isEmpty() ? new HashMap<>() : records.titles(caller, entity, ids);
  }

  private static void ref(
      JsonGenerator json, String name, @Nullable Long id, Map<Long, String> titles) {
    if (id != null) {
      Json.value(json, name, new Ref(id, titles.get(id)));
    }
  }

  void put(String entity, long id, Exchange exchange) throws IOException {
    Sought sought = Sought.of(exchange);
    Members body = new Members(exchange.object(), "");
    ArrayNode list = body.needed(body.list("members"), "members");
    body.noMore();
    if (list.size() > MOST) {
      throw new Refusal(Problem.of(KernelProblem.TOO_MANY).with("max", MOST));
    }
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String place = "members[" + i + "]";
      if (!(list.get(i) instanceof ObjectNode object)) {
        throw body.refused(RestProblem.NOT_AN_OBJECT, place);
      }
      members.add(member(new Members(object, place + ".")));
    }
    mustBeSeen(exchange.caller(), Entity.PERSON, members, Member::person);
    mustBeSeen(exchange.caller(), Entity.ORGANISATION, members, Member::organisation);
    Receipt receipt =
        records
            .share(
                as.apply(exchange.caller()),
                entity,
                id,
                members,
                Intent.because(ActKind.SHARE, sought.reason()))
            .orThrow();
    exchange.answer(200, json -> ReceiptJson.write(json, receipt));
  }

  private Member member(Members given) {
    Optional<Long> person = ref(given, "person", Entity.PERSON);
    Optional<Long> node = ref(given, "organisation", Entity.ORGANISATION);
    Optional<String> role = given.text("role");
    boolean mayEdit = given.flag("mayEdit");
    Optional<Object> until = value(given, "until", new Kind.Moment());
    given.noMore();
    if (List.of(person.isPresent(), node.isPresent(), role.isPresent()).stream()
            .filter(present -> present)
            .count()
        != 1) {
      throw new Refusal(
          Problem.of(RestProblem.ONE_OF, given.place(""))
              .with("names", "person, organisation, role"));
    }
    return new Member(
        person.orElse(null),
        node.orElse(null),
        role.orElse(null),
        mayEdit,
        (Instant) until.orElse(null));
  }

  private static Optional<Long> ref(Members given, String name, String entity) {
    return value(given, name, new Kind.Reference(() -> entity)).map(Ref.class::cast).map(Ref::id);
  }

  private static Optional<Object> value(Members given, String name, Kind<?> kind) {
    Outcome<Optional<Object>> read =
        ValueJson.read(
            kind, given.place(name), Label.of(name, name), given.find(name).orElse(null));
    return read.orThrow();
  }

  // Whom one does not see one cannot name either; told like somebody who is not there.
  private void mustBeSeen(
      Caller caller, String entity, List<Member> members, Function<Member, @Nullable Long> id) {
    Map<Long, String> seen = titles(caller, entity, members, id);
    for (int i = 0; i < members.size(); i++) {
      Long one = id.apply(members.get(i));
      if (one != null && one != caller.person() && !seen.containsKey(one)) {
        throw new Refusal(
            Problem.of(KernelProblem.LINK_NOT_FOUND, Place.field("members[" + i + "]"))
                .with("field", entity));
      }
    }
  }
}
