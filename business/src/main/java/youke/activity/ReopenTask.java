package youke.activity;

import static youke.activity.Task.TASK;

import youke.kernel.rule.Action;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/** A task is to be done after all. */
public final class ReopenTask implements Action<Task, ReopenTask.Input> {
  /** Nothing is asked. */
  public record Input() {}

  @Override
  public String name() {
    return "reopen";
  }

  @Override
  public Label label() {
    return Label.of("重新打开", "Reopen");
  }

  @Override
  public Task of() {
    return TASK;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public Effect run(Facts<Task> task, Input input, Work work) {
    return switch (task.get(TASK.state)) {
      case DONE, CANCELLED -> work.change(task, TASK, TASK.state.to(TaskState.OPEN));
      case OPEN -> work.unchanged();
    };
  }
}
