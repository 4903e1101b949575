package youke.kernel.store;

import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Right;

/** Which rows of any entity the caller of a statement has a right on. */
@FunctionalInterface
public interface Access {
  /** A boolean over the row {@code alias}; false when nothing grants the right. */
  Sql visible(CatalogEntity entity, Right right, String alias);
}
