package youke.activity;

import static youke.activity.Call.CALL;
import static youke.activity.Note.NOTE;
import static youke.activity.Visit.VISIT;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * When an account was last spoken to, or a deal last spoken about: the latest call, held visit or
 * note.
 *
 * @param <E> the entity that activities are about
 */
final class LastContactAt<E extends Entity<E>> implements Derive<E, Instant> {
  private final Field<E, Instant> result;
  private final Link<Call, E> calls;
  private final Link<Visit, E> visits;
  private final Link<Note, E> notes;

  LastContactAt(
      Field<E, Instant> result, Link<Call, E> calls, Link<Visit, E> visits, Link<Note, E> notes) {
    this.result = result;
    this.calls = calls;
    this.visits = visits;
    this.notes = notes;
  }

  @Override
  public Field<E, Instant> result() {
    return result;
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.collected(calls, CALL.at),
        Input.collected(visits, VISIT.at),
        Input.collected(visits, VISIT.state),
        Input.collected(notes, NOTE.at));
  }

  @Override
  public Optional<Instant> value(Facts<E> of) {
    return Stream.of(
            of.collected(calls).stream().map(call -> call.find(CALL.at)),
            of.collected(visits).stream()
                .filter(
                    visit -> visit.find(VISIT.state).filter(VisitState.HELD::equals).isPresent())
                .map(visit -> visit.find(VISIT.at)),
            of.collected(notes).stream().map(note -> note.find(NOTE.at)))
        .flatMap(Function.identity())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }
}
