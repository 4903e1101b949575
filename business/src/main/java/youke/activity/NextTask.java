package youke.activity;

import static youke.activity.Task.TASK;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/**
 * What is to be done next, or its day: the open task with the earliest day.
 *
 * @param <E> the entity that tasks are about
 * @param <V> the Java type of what is taken from the task
 */
final class NextTask<E extends Entity<E>, V> implements Derive<E, V> {
  private final Field<E, V> result;
  private final Link<Task, E> tasks;
  private final Function<Facts<Task>, Optional<V>> taken;

  private NextTask(
      Field<E, V> result, Link<Task, E> tasks, Function<Facts<Task>, Optional<V>> taken) {
    this.result = result;
    this.tasks = tasks;
    this.taken = taken;
  }

  static <E extends Entity<E>> NextTask<E, String> subject(
      Field<E, String> result, Link<Task, E> tasks) {
    return new NextTask<>(result, tasks, task -> task.find(TASK.subject));
  }

  static <E extends Entity<E>> NextTask<E, LocalDate> day(
      Field<E, LocalDate> result, Link<Task, E> tasks) {
    return new NextTask<>(result, tasks, task -> task.find(TASK.dueOn));
  }

  @Override
  public Field<E, V> result() {
    return result;
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.collected(tasks, TASK.state),
        Input.collected(tasks, TASK.dueOn),
        Input.collected(tasks, TASK.subject));
  }

  @Override
  public Optional<V> value(Facts<E> of) {
    return of.collected(tasks).stream()
        .filter(task -> task.get(TASK.state) == TaskState.OPEN)
        .min(
            Comparator.<Facts<Task>, LocalDate>comparing(
                    task -> task.find(TASK.dueOn).orElse(LocalDate.MAX))
                .thenComparingLong(Facts::id))
        .flatMap(taken);
  }
}
