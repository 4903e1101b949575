package youke.server.rest;

import static youke.admin.SavedView.SAVED_VIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.model.Entity;
import youke.kernel.model.Grant;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;

/** Rights that everybody has on what is their own, lent by the routes that need them. */
final class OwnRights {
  private static final String ROLE = "ownSettings";

  private OwnRights() {}

  /** To keep views of one's own and share them, and to see those that others share. */
  static Caller views(Caller caller) {
    return lent(
        caller,
        SAVED_VIEW.entityName(),
        Scope.OWN,
        Right.READ,
        Right.CREATE,
        Right.EDIT,
        Right.DELETE,
        Right.SHARE);
  }

  /** To change one's own entry among the people; the route says which fields. */
  static Caller person(Caller caller) {
    return lent(caller, Entity.PERSON, Scope.ALL, Right.READ, Right.EDIT);
  }

  private static Caller lent(Caller caller, String entity, Scope scope, Right... rights) {
    List<Grant> grants = new ArrayList<>();
    for (Right right : rights) {
      grants.add(new Grant(ROLE, entity, right, scope));
    }
    return caller.lent(Rights.of(Set.of(ROLE), grants, List.of()));
  }
}
