package youke.kernel.model;

/**
 * Fields that a pack adds to an entity of the core; it can only add.
 *
 * @param <E> the entity that is extended
 */
public abstract non-sealed class Extension<E extends Entity<E>> extends Fields<E> {
  protected Extension(E entity) {
    super(entity.entityName());
  }
}
