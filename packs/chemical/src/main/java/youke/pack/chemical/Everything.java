package youke.pack.chemical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import youke.kernel.access.Rights;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.FieldGrant;
import youke.kernel.model.Grant;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.model.Visibility;

/** The rights by which an empty book is filled. */
final class Everything {
  private static final String ROLE = "demo";
  private static final List<Right> NEEDED =
      List.of(Right.READ, Right.CREATE, Right.EDIT, Right.TRANSFER, Right.IMPORT);

  private Everything() {}

  static Rights in(Catalog catalog) {
    List<Grant> grants = new ArrayList<>();
    List<FieldGrant> fields = new ArrayList<>();
    for (CatalogEntity entity : catalog.entities().values()) {
      NEEDED.forEach(right -> grants.add(new Grant(ROLE, entity.name(), right, Scope.ALL)));
      entity
          .fields()
          .forEach(f -> fields.add(new FieldGrant(ROLE, entity.name(), f.name(), Visibility.SEEN)));
    }
    return Rights.of(Set.of(ROLE), grants, fields);
  }
}
