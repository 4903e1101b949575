package youke.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Check;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * A period does not end before it begins.
 *
 * @param <E> the entity with the two days
 */
public final class DatesInOrder<E extends Entity<E>> implements Check<E> {
  private final E entity;
  private final Field<E, LocalDate> from;
  private final Field<E, LocalDate> until;

  public DatesInOrder(E entity, Field<E, LocalDate> from, Field<E, LocalDate> until) {
    this.entity = entity;
    this.from = from;
    this.until = until;
  }

  @Override
  public E of() {
    return entity;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(from), Input.own(until));
  }

  @Override
  public Optional<Problem> problem(Facts<E> record) {
    Optional<LocalDate> begins = record.find(from);
    return record
        .find(until)
        .filter(ends -> begins.isPresent() && ends.isBefore(begins.get()))
        .map(
            _ ->
                Problem.of(OrgProblem.DATES_REVERSED, Place.field(until.name()))
                    .with("from", from.label())
                    .with("until", until.label()));
  }
}
