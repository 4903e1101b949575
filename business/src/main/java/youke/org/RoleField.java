package youke.org;

import static youke.org.AccessRole.ACCESS_ROLE;

import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/** How much an administrators' role sees of one field. */
public final class RoleField extends Entity<RoleField> {
  public static final RoleField ROLE_FIELD = new RoleField();

  public final Link<RoleField, AccessRole> role =
      link("role", "角色", "Role", () -> ACCESS_ROLE)
          .required()
          .fixed()
          .collectedAs("fields", "字段权限", "Fields");
  public final Field<RoleField, String> entity = text("entity", "对象", "Entity", 60).required();
  public final Field<RoleField, String> field = text("field", "字段", "Field", 60).required();
  public final Field<RoleField, VisibilityChoice> visibility =
      choice("visibility", "可见性", "Visibility", VisibilityChoice.class).required();

  private RoleField() {
    super("roleField", "角色字段权限", "Role field");
    partOf(role);
    titled(field);
    unique(role, entity, field);
    list("all", "全部", "All", "").columns(role, entity, field, visibility).sorted(entity);
  }
}
