package youke.server.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.model.Role;
import youke.kernel.record.Reason;

/** Why somebody may, or may not, do something with a record, as JSON. */
final class ReasonJson {
  private ReasonJson() {}

  static void write(ArrayNode all, List<Reason> reasons, Map<String, Role> roles) {
    for (Reason reason : reasons) {
      write(all.addObject(), reason, roles);
    }
  }

  private static void write(ObjectNode json, Reason reason, Map<String, Role> roles) {
    switch (reason) {
      case Reason.ByRole(String role, var scope, boolean holds) -> {
        json.put("kind", "role").put("role", role);
        Optional.ofNullable(roles.get(role))
            .ifPresent(known -> json.set("label", CatalogJson.label(known.label())));
        json.put("scope", scope.name()).put("holds", holds);
      }
      case Reason.ByMembership(boolean holds) -> json.put("kind", "member").put("holds", holds);
      case Reason.ByOwnerOf(String link, boolean holds) ->
          json.put("kind", "ownerOf").put("link", link).put("holds", holds);
      case Reason.Exclusive() -> json.put("kind", "exclusive");
      case Reason.PartOf(String whole, long id) ->
          json.put("kind", "partOf").put("entity", whole).put("id", Long.toString(id));
      case Reason.NoRole() -> json.put("kind", "noRole");
    }
  }
}
