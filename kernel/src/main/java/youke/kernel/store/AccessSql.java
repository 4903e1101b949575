package youke.kernel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Link;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;

/**
 * The condition under which a caller has a right on a row. Every statement on a record carries it;
 * when nothing grants the right it is false, never absent.
 */
public final class AccessSql implements Access {
  private final Catalog catalog;
  private final Caller caller;

  public AccessSql(Catalog catalog, Caller caller) {
    this.catalog = catalog;
    this.caller = caller;
  }

  /** A boolean over the row {@code alias}: the caller has this right on it. */
  @Override
  public Sql visible(CatalogEntity entity, Right right, String alias) {
    Optional<? extends Link<?, ?>> whole = entity.whole();
    if (whole.isPresent()) {
      return throughWhole(whole.get(), right, alias);
    }
    Optional<Scope> scope = caller.rights().scope(entity.name(), right);
    if (scope.isEmpty()) {
      return Sql.of("false");
    }
    if (!entity.isOwned()) {
      return Sql.of("true");
    }
    List<Sql> ways = new ArrayList<>();
    Sql scoped = scoped(scope.get(), alias);
    Sql named = named(entity, right, alias);
    ways.add(scoped);
    if (scope.get() != Scope.ALL) {
      ways.add(named);
      if (right.equals(Right.READ)) {
        entity.under().forEach(link -> ways.add(under(link, alias)));
      }
    }
    Sql open = Sql.of("(").add(Sql.join(" or ", ways)).add(")");
    return Sql.of("(").add(open).add(reserved(right, named, alias)).add(")");
  }

  /**
   * Each way in which the caller may have the right, by the words that explain it, for 'why can I
   * see this?'.
   */
  public List<Way> ways(CatalogEntity entity, Right right, String alias) {
    List<Way> ways = new ArrayList<>();
    Map<String, Scope> byRole = caller.rights().byRole(entity.name(), right);
    byRole.forEach(
        (role, scope) ->
            ways.add(
                new Way.ByRole(
                    role, scope, entity.isOwned() ? scoped(scope, alias) : Sql.of("true"))));
    if (entity.isOwned() && !byRole.isEmpty()) {
      ways.add(new Way.ByMembership(named(entity, right, alias)));
      if (right.equals(Right.READ)) {
        entity
            .under()
            .forEach(link -> ways.add(new Way.ByOwnerOf(link.name(), under(link, alias))));
      }
    }
    return ways;
  }

  /** One reason for which a right may hold, with its condition. */
  public sealed interface Way {
    Sql condition();

    /** A role gives it within a scope. */
    record ByRole(String role, Scope scope, Sql condition) implements Way {}

    /** The record is shared with the caller by name, team or role. */
    record ByMembership(Sql condition) implements Way {}

    /** The caller owns the record that a link points to. */
    record ByOwnerOf(String link, Sql condition) implements Way {}
  }

  private Sql throughWhole(Link<?, ?> link, Right right, String alias) {
    CatalogEntity whole = catalog.entity(link.target());
    Right needed = right.equals(Right.READ) || right.equals(Right.EXPORT) ? right : Right.EDIT;
    String inner = alias + "w";
    return Sql.of("exists (select 1 from " + Sql.name(whole.table()) + " " + inner)
        .add(" where " + inner + ".id = " + alias + "." + Sql.name(link.column()))
        .add(" and ")
        .add(visible(whole, needed, inner))
        .add(")");
  }

  private Sql scoped(Scope scope, String alias) {
    return switch (scope) {
      case OWN -> own(alias);
      case TEAM -> ownOr(caller.standing().team(), alias);
      case DEPARTMENT_AND_BELOW -> ownOr(caller.standing().departmentAndBelow(), alias);
      case COMPANY -> ownOr(caller.standing().company(), alias);
      case ALL -> Sql.of("true");
    };
  }

  private Sql own(String alias) {
    return Sql.of(alias + ".owner = ?", caller.person());
  }

  private Sql ownOr(List<Long> departments, String alias) {
    return Sql.of("(")
        .add(own(alias))
        .add(" or " + alias + ".department = any(?))", (Object) departments.toArray(Long[]::new));
  }

  private Sql named(CatalogEntity entity, Right right, String alias) {
    return Sql.of(alias + ".id = any(array(").add(memberships(entity.name(), right)).add("))");
  }

  private Sql memberships(String entity, Right right) {
    Sql sql =
        Sql.of(
            "select m.record from member m where m.entity = ? and (m.person = ?"
                + " or m.organisation = any(?) or m.role = any(?))"
                + " and (m.until is null or m.until > now())",
            entity,
            caller.person(),
            caller.standing().within().toArray(Long[]::new),
            caller.roles().toArray(String[]::new));
    return right.equals(Right.READ) ? sql : sql.add(" and m.may_edit");
  }

  private Sql under(Link<?, ?> link, String alias) {
    CatalogEntity above = catalog.entity(link.target());
    Sql ids =
        Sql.of(
                "select u.id from " + Sql.name(above.table()) + " u where u.owner = ?",
                caller.person())
            .add(" and u.deleted_act is null");
    return Sql.of(alias + "." + Sql.name(link.column()) + " = any(array(").add(ids).add("))");
  }

  // An exclusive record is there for its owner and members only, a private one is changed by its
  // owner only.
  private Sql reserved(Right right, Sql named, String alias) {
    Sql guard =
        Sql.of(" and (not " + alias + ".exclusive or ")
            .add(own(alias))
            .add(" or ")
            .add(named)
            .add(")");
    return right.equals(Right.READ) || right.equals(Right.EXPORT)
        ? guard
        : guard.add(" and (not " + alias + ".private or ").add(own(alias)).add(")");
  }
}
