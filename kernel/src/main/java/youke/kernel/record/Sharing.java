package youke.kernel.record;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import youke.kernel.access.Caller;
import youke.kernel.access.Member;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Right;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.ActLog;
import youke.kernel.store.MemberTable;
import youke.kernel.store.RecordTable;

/**
 * Shares a record with people, nodes of the organisation and roles, and writes that into its
 * history.
 */
final class Sharing {
  private static final JsonFactory JSON = new JsonFactory();

  private final Transaction transaction;
  private final Applying applying;

  Sharing(Transaction transaction, Applying applying) {
    this.transaction = transaction;
    this.applying = applying;
  }

  /**
   * Puts these members in the place of those that were; the owner and who has the right to share
   * may.
   */
  void share(CatalogEntity entity, long id, List<Member> members, long act) {
    RecordTable.Stored row =
        applying
            .lock(entity, id, List.of())
            .orElseThrow(() -> new Refusal(Problem.of(KernelProblem.NOT_FOUND)));
    Caller caller = transaction.caller();
    boolean owner =
        row.values().get("owner") instanceof youke.kernel.model.Ref ref
            && ref.id() == caller.person();
    if (!owner) {
      applying.lock(entity, id, List.of(Right.SHARE));
    }
    List<Member> before = MemberTable.of(transaction.db(), id);
    MemberTable.replace(transaction.db(), entity.name(), id, members, act);
    ActLog.write(
        transaction.db(),
        act,
        List.of(new ActLog.Changed(entity.name(), id, "share", json(before), json(members))));
  }

  private static String json(List<Member> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("members");
      for (Member member : members) {
        json.writeStartObject();
        if (member.person() != null) {
          json.writeStringProperty("person", member.person().toString());
        }
        if (member.organisation() != null) {
          json.writeStringProperty("organisation", member.organisation().toString());
        }
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
    }
    return text.toString();
  }
}
