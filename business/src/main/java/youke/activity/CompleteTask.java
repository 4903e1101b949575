package youke.activity;

import static youke.activity.Task.TASK;

import java.util.Optional;
import youke.kernel.rule.Action;
import youke.kernel.rule.Asks;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;

/** A task is done. */
public final class CompleteTask implements Action<Task, CompleteTask.Input> {
  public record Input(@Asks(zh = "完成情况", en = "Result") Optional<String> result) {}

  @Override
  public String name() {
    return "complete";
  }

  @Override
  public Label label() {
    return Label.of("完成", "Complete");
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
      case OPEN, CANCELLED ->
          work.change(
              task,
              TASK,
              TASK.state.to(TaskState.DONE),
              TASK.result.to(input.result().or(() -> task.find(TASK.result)).orElse(null)));
      case DONE -> work.unchanged();
    };
  }
}
