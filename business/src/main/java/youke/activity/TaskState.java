package youke.activity;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** Whether a task is still to be done. */
public enum TaskState implements Option.Choosable {
  OPEN("待办", "Open", Hue.BLUE),
  DONE("已完成", "Done", Hue.GREEN),
  CANCELLED("已取消", "Cancelled", Hue.GRAY);

  private final Label label;
  private final Hue hue;

  TaskState(String zh, String en, Hue hue) {
    this.label = Label.of(zh, en);
    this.hue = hue;
  }

  @Override
  public Label label() {
    return label;
  }

  @Override
  public Hue hue() {
    return hue;
  }
}
