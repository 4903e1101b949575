package youke.kernel.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import youke.kernel.access.Caller;
import youke.kernel.model.Assignment;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;

/**
 * The transaction that an action or reaction runs in: it reads records and says what shall change.
 */
public interface Work {
  /** Who acts. */
  Caller caller();

  /** The moment of the act. */
  Instant now();

  /** Today in the zone of who acts. */
  LocalDate today();

  /** A record as it stands within this act; empty when there is none. */
  <E extends Entity<E>> Optional<Facts<E>> find(E entity, long id);

  /** The records of an entity whose field holds this value, by id, as in {@link Facts#having}. */
  <T> List<Facts<T>> having(Field<T, ?> field, Object value);

  /** An id for a record that is going to be made, so that others can point to it at once. */
  long newId();

  default <E extends Entity<E>> Effect.Steps change(
      Facts<E> record, E entity, Assignment<?, ?>... values) {
    return steps(new Effect.Step.Change(entity.entityName(), record.id(), List.of(values)));
  }

  /** As {@link #change(Facts, Entity, Assignment...)}, for values that are put together. */
  default <E extends Entity<E>> Effect.Steps change(
      Facts<E> record, E entity, List<Assignment<E, ?>> values) {
    return steps(new Effect.Step.Change(entity.entityName(), record.id(), List.copyOf(values)));
  }

  /** As {@link #create(Entity, long, Assignment...)}, for values that are put together. */
  default <E extends Entity<E>> Effect.Steps create(
      E entity, long id, List<Assignment<E, ?>> values) {
    return steps(new Effect.Step.Create(entity.entityName(), id, List.copyOf(values)));
  }

  /** A new record with an id from {@link #newId}. */
  default <E extends Entity<E>> Effect.Steps create(E entity, long id, Assignment<?, ?>... values) {
    return steps(new Effect.Step.Create(entity.entityName(), id, Arrays.asList(values)));
  }

  default <E extends Entity<E>> Effect.Steps delete(E entity, long id) {
    return steps(new Effect.Step.Delete(entity.entityName(), id));
  }

  /** A message for the world outside; the same key is delivered once. */
  default Effect.Steps send(String topic, String key, String payload) {
    return steps(new Effect.Step.Send(topic, key, payload));
  }

  default Effect unchanged() {
    return new Effect.Unchanged();
  }

  default Effect refused(Problem problem) {
    return new Effect.Refused(problem);
  }

  default Ref ref(long id) {
    return Ref.to(id);
  }

  private static Effect.Steps steps(Effect.Step step) {
    return new Effect.Steps(List.of(step));
  }
}
