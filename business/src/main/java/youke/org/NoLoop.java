package youke.org;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * No record of a tree stands below itself.
 *
 * @param <E> the entity whose records form a tree
 */
public final class NoLoop<E extends Entity<E>> implements Check<E> {
  private final E entity;
  private final Link<E, E> parent;
  private final Field<E, String> name;

  public NoLoop(E entity, Link<E, E> parent, Field<E, String> name) {
    this.entity = entity;
    this.parent = parent;
    this.name = name;
  }

  @Override
  public E of() {
    return entity;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(parent));
  }

  @Override
  public Optional<Problem> problem(Facts<E> record) {
    Set<Long> seen = new HashSet<>();
    Optional<Facts<E>> at = Optional.of(record);
    while (at.isPresent()) {
      if (!seen.add(at.get().id())) {
        return Optional.of(
            Problem.of(OrgProblem.LOOP, Place.field(parent.name()))
                .with("name", record.find(name).orElse("")));
      }
      at = at.get().linked(parent);
    }
    return Optional.empty();
  }
}
