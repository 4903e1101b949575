package youke.activity;

import static youke.activity.Task.TASK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** Where a task stands in the timeline: when it was done, before that when it was set. */
final class TaskAt implements Derive<Task, Instant> {
  @Override
  public Field<Task, Instant> result() {
    return TASK.at;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(TASK.doneAt));
  }

  @Override
  public Optional<Instant> value(Facts<Task> task) {
    return task.find(TASK.doneAt).or(() -> task.find(TASK.at)).or(() -> Optional.of(task.now()));
  }
}
