package youke.org;

import static youke.org.AccessRole.ACCESS_ROLE;

import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/** A right that an administrators' role gives on an entity, and how far it reaches. */
public final class RoleGrant extends Entity<RoleGrant> {
  public static final RoleGrant ROLE_GRANT = new RoleGrant();

  public final Link<RoleGrant, AccessRole> role =
      link("role", "角色", "Role", () -> ACCESS_ROLE)
          .required()
          .fixed()
          .collectedAs("grants", "权限", "Grants");
  public final Field<RoleGrant, String> entity = text("entity", "对象", "Entity", 60).required();

  /** {@code read}, {@code create}, ... or the name of an action. */
  public final Field<RoleGrant, String> right = text("right", "权限", "Right", 60).required();

  public final Field<RoleGrant, ScopeChoice> scope =
      choice("scope", "数据范围", "Scope", ScopeChoice.class).required();

  private RoleGrant() {
    super("roleGrant", "角色权限", "Role grant");
    partOf(role);
    titled(entity);
    unique(role, entity, right);
    list("all", "全部", "All", "").columns(role, entity, right, scope).sorted(entity);
  }
}
