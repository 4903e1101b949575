package youke.kernel.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import youke.kernel.access.Member;
import youke.kernel.model.FieldGrant;
import youke.kernel.model.Grant;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.model.Visibility;
import youke.kernel.record.RandomHouse.Person;
import youke.kernel.record.RandomHouse.Thing;

/**
 * Says who may do what in a {@link RandomHouse}, by going through grants and members one by one.
 */
public final class HouseJudge {
  private final RandomHouse house;
  private final HouseTree tree;
  private final List<Grant> grants;
  private final List<FieldGrant> fieldGrants;
  private final Map<Long, List<Member>> members;

  HouseJudge(
      RandomHouse house,
      HouseTree tree,
      List<Grant> grants,
      List<FieldGrant> fieldGrants,
      Map<Long, List<Member>> members) {
    this.house = house;
    this.tree = tree;
    this.grants = grants;
    this.fieldGrants = fieldGrants;
    this.members = members;
  }

  public boolean readsAny(Person person, String entity) {
    return holdsAny(person, Right.READ, entity);
  }

  /** Whether any role gives the right on any record of the entity. */
  public boolean holdsAny(Person person, Right right, String entity) {
    String judged = entity.equals("dealLine") ? "deal" : entity;
    return grants.stream()
        .anyMatch(
            grant ->
                person.roles().contains(grant.role())
                    && grant.entity().equals(judged)
                    && grant.right().equals(right));
  }

  public Set<Long> seen(Person person, String entity, Right right) {
    Set<Long> seen = house.of(entity);
    seen.removeIf(id -> !may(person, right, house.record(id)));
    return seen;
  }

  public boolean may(Person person, Right right, Thing thing) {
    if (thing.whole().isPresent()) {
      Right above = takesOut(right) ? right : Right.EDIT;
      return may(person, above, house.record(thing.whole().get()));
    }
    boolean granted = false;
    boolean any = false;
    for (Grant grant : grants) {
      if (person.roles().contains(grant.role())
          && grant.entity().equals(thing.entity())
          && grant.right().equals(right)) {
        any = true;
        granted |= reaches(person, grant.scope(), thing);
      }
    }
    if (!any) {
      return false;
    }
    boolean owns = thing.owner() == person.id();
    boolean member = isMember(person, right, thing);
    boolean above =
        right.equals(Right.READ)
            && thing.under().filter(id -> house.record(id).owner() == person.id()).isPresent();
    if (!granted && !member && !above) {
      return false;
    }
    if (thing.exclusive() && !owns && !member) {
      return false;
    }
    return takesOut(right) || !thing.reserved() || owns;
  }

  private static boolean takesOut(Right right) {
    return right.equals(Right.READ) || right.equals(Right.EXPORT);
  }

  private boolean reaches(Person person, Scope scope, Thing thing) {
    boolean owns = thing.owner() == person.id();
    return switch (scope) {
      case OWN -> owns;
      case TEAM -> owns || thing.node() == person.node();
      case DEPARTMENT_AND_BELOW -> owns || tree.lies(thing.node(), person.node());
      case COMPANY -> owns || tree.lies(thing.node(), tree.company(person.node()));
      case ALL -> true;
    };
  }

  private boolean isMember(Person person, Right right, Thing thing) {
    for (Member member : members.getOrDefault(thing.id(), List.of())) {
      boolean open = member.until() == null || member.until().isAfter(Instant.now());
      boolean enough = right.equals(Right.READ) || member.mayEdit();
      boolean named =
          (member.person() != null && member.person() == person.id())
              || (member.organisation() != null
                  && tree.lies(person.node(), member.organisation().intValue()))
              || (member.role() != null && person.roles().contains(member.role()));
      if (open && enough && named) {
        return true;
      }
    }
    return false;
  }

  public Visibility visibility(Person person, String field) {
    Visibility silent = field.equals("phone") ? Visibility.MASKED : Visibility.SEEN;
    Visibility best = Visibility.HIDDEN;
    for (String role : person.roles()) {
      Visibility given = silent;
      for (FieldGrant grant : fieldGrants) {
        if (grant.role().equals(role) && grant.field().equals(field)) {
          given = grant.visibility();
        }
      }
      if (given.compareTo(best) > 0) {
        best = given;
      }
    }
    return best;
  }
}
