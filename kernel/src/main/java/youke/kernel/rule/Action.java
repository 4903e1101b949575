package youke.kernel.rule;

import youke.kernel.model.Entity;
import youke.kernel.model.Right;
import youke.kernel.text.Label;

/**
 * A verb that a person may do to a record ({@code AcceptQuote}). It returns what shall change and
 * cannot write by itself.
 *
 * @param <E> the entity
 * @param <I> what is asked for: a record class whose components are labelled by {@link Asks}
 */
public interface Action<E extends Entity<E>, I extends Record> {
  /** Name in REST ({@code POST /api/quote/12:accept}) and in grants. */
  String name();

  Label label();

  E of();

  Class<I> input();

  /** The right that it needs; by default to edit the record. */
  default Right right() {
    return Right.EDIT;
  }

  /** What follows from doing it to this record as it is now. */
  Effect run(Facts<E> record, I input, Work work);
}
