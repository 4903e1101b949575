package youke.activity;

import static youke.activity.Task.TASK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;

/** When a task was done. */
final class TaskDoneAt implements Derive<Task, Instant> {
  @Override
  public Field<Task, Instant> result() {
    return TASK.doneAt;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(TASK.state));
  }

  @Override
  public Optional<Instant> value(Facts<Task> task) {
    return switch (task.get(TASK.state)) {
      case DONE -> task.find(TASK.doneAt).or(() -> Optional.of(task.now()));
      case OPEN, CANCELLED -> Optional.empty();
    };
  }
}
