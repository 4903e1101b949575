package youke.server.rest;

import static youke.org.AccessRole.ACCESS_ROLE;
import static youke.org.RoleField.ROLE_FIELD;
import static youke.org.RoleGrant.ROLE_GRANT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.FieldGrant;
import youke.kernel.model.Grant;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.model.Visibility;
import youke.kernel.record.Page;
import youke.kernel.record.Query;
import youke.kernel.record.Records;
import youke.kernel.rule.Action;
import youke.kernel.text.Label;
import youke.org.ScopeChoice;
import youke.org.VisibilityChoice;

/**
 * All roles, the product's and the administrators', with what each may do and see. The
 * administrators' are read through the gate, by the rights of who asks.
 */
final class AccessMatrix {
  private record Line(String name, Label label, @Nullable Long id, boolean active) {}

  private final Catalog catalog;
  private final List<Line> roles = new ArrayList<>();
  private final List<Grant> grants;
  private final List<FieldGrant> fields;

  private AccessMatrix(Catalog catalog) {
    this.catalog = catalog;
    this.grants = new ArrayList<>(catalog.grants());
    this.fields = new ArrayList<>(catalog.fieldGrants());
    catalog
        .roles()
        .values()
        .forEach(role -> roles.add(new Line(role.name(), role.label(), null, true)));
  }

  static AccessMatrix read(Records records, Caller caller) {
    AccessMatrix matrix = new AccessMatrix(records.catalog());
    Map<Long, String> own = new HashMap<>();
    for (Page.Line row : rows(records, caller, ACCESS_ROLE, "code", "name", "nameEn", "active")) {
      String code = text(row, 0);
      String zh = text(row, 1);
      String en = text(row, 2).isEmpty() ? zh : text(row, 2);
      own.put(row.id(), code);
      matrix.roles.add(
          new Line(code, Label.of(zh, en), row.id(), Boolean.TRUE.equals(row.values().get(3))));
    }
    for (Page.Line row : rows(records, caller, ROLE_GRANT, "role", "entity", "right", "scope")) {
      String role = own.get(ref(row));
      if (role != null && row.values().get(3) instanceof ScopeChoice scope) {
        matrix.grants.add(
            new Grant(role, text(row, 1), new Right(text(row, 2)), Scope.valueOf(scope.name())));
      }
    }
    for (Page.Line row :
        rows(records, caller, ROLE_FIELD, "role", "entity", "field", "visibility")) {
      String role = own.get(ref(row));
      if (role != null && row.values().get(3) instanceof VisibilityChoice level) {
        matrix.fields.add(
            new FieldGrant(role, text(row, 1), text(row, 2), Visibility.valueOf(level.name())));
      }
    }
    return matrix;
  }

  private static List<Page.Line> rows(
      Records records, Caller caller, Entity<?> entity, String... columns) {
    List<Page.Line> rows = new ArrayList<>();
    String after = null;
    do {
      Page page =
          records.list(caller, Query.of(entity.entityName(), columns).page(500, after)).orThrow();
      rows.addAll(page.lines());
      after = page.next().orElse(null);
    } while (after != null);
    return rows;
  }

  private static String text(Page.Line row, int at) {
    return row.values().get(at) instanceof String text ? text : "";
  }

  private static long ref(Page.Line row) {
    return row.values().getFirst() instanceof Ref ref ? ref.id() : 0;
  }

  /**
   * {@code {"roles":[{"name","label","standard","active","id"}],"entities":[{"name","label","many",
   * "owned","partOf","rights":[{"name","label"}],"fields":[{"name","label","sensitive","levels"}]}],
   * "grants":[{"role","entity","right","scope"}]}}.
   */
  ObjectNode write() {
    ObjectNode json = Json.object();
    ArrayNode lines = json.putArray("roles");
    for (Line role : roles) {
      ObjectNode one = lines.addObject().put("name", role.name());
      one.set("label", CatalogJson.label(role.label()));
      one.put("standard", role.id() == null).put("active", role.active());
      if (role.id() != null) {
        one.put("id", Long.toString(role.id()));
      }
    }
    ArrayNode entities = json.putArray("entities");
    catalog.entities().values().forEach(entity -> entity(entities.addObject(), entity));
    ArrayNode all = json.putArray("grants");
    for (Grant grant : grants) {
      all.addObject()
          .put("role", grant.role())
          .put("entity", grant.entity())
          .put("right", grant.right().name())
          .put("scope", grant.scope().name());
    }
    return json;
  }

  private void entity(ObjectNode json, CatalogEntity entity) {
    json.put("name", entity.name()).set("label", CatalogJson.label(entity.label()));
    json.set("many", CatalogJson.label(entity.many()));
    json.put("owned", entity.isOwned());
    entity.whole().ifPresent(link -> json.put("partOf", link.target()));
    ArrayNode rights = json.putArray("rights");
    RightNames.all(entity)
        .forEach(
            (name, label) ->
                rights.addObject().put("name", name).set("label", CatalogJson.label(label)));
    ArrayNode levels = json.putArray("fields");
    for (Field<?, ?> field : entity.fields()) {
      Map<String, Visibility> byRole = levels(entity, field);
      if (field.isSensitive() || !byRole.isEmpty()) {
        ObjectNode one = levels.addObject().put("name", field.name());
        one.set("label", CatalogJson.label(field.label()));
        one.put("sensitive", field.isSensitive());
        ObjectNode said = one.putObject("levels");
        byRole.forEach((role, level) -> said.put(role, level.name()));
      }
    }
  }

  private Map<String, Visibility> levels(CatalogEntity entity, Field<?, ?> field) {
    Map<String, Visibility> levels = new LinkedHashMap<>();
    for (FieldGrant grant : fields) {
      if (grant.entity().equals(entity.name()) && grant.field().equals(field.name())) {
        levels.put(grant.role(), grant.visibility());
      }
    }
    return levels;
  }

  /** What people call the rights. */
  static final class RightNames {
    private static final Map<Right, Label> STANDARD = standard();

    private RightNames() {}

    private static Map<Right, Label> standard() {
      Map<Right, Label> names = new LinkedHashMap<>();
      names.put(Right.READ, Label.of("查看", "See"));
      names.put(Right.CREATE, Label.of("新建", "Create"));
      names.put(Right.EDIT, Label.of("修改", "Change"));
      names.put(Right.DELETE, Label.of("删除", "Delete"));
      names.put(Right.TRANSFER, Label.of("转移负责人", "Change the owner"));
      names.put(Right.SHARE, Label.of("共享", "Share"));
      names.put(Right.EXPORT, Label.of("导出", "Export"));
      names.put(Right.IMPORT, Label.of("导入", "Import"));
      names.put(
          Right.ORIGIN, Label.of("导入时保留原创建人和时间", "Keep author and time of before in an import"));
      return names;
    }

    static Map<String, Label> all(CatalogEntity entity) {
      Map<String, Label> names = new LinkedHashMap<>();
      STANDARD.forEach((right, label) -> names.put(right.name(), label));
      if (entity.name().equals(Entity.PERSON)) {
        names.put(Right.HAND_OVER.name(), Label.of("移交全部记录", "Hand over everything"));
      }
      Collection<Action<?, ?>> actions = entity.actions().values();
      actions.forEach(action -> names.putIfAbsent(action.right().name(), action.label()));
      return names;
    }
  }
}
