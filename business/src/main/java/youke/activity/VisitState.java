package youke.activity;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** Whether a visit is planned, held or called off. */
public enum VisitState implements Option.Choosable {
  PLANNED("已计划", "Planned", Hue.BLUE),
  HELD("已拜访", "Held", Hue.GREEN),
  CANCELLED("已取消", "Cancelled", Hue.GRAY);

  private final Label label;
  private final Hue hue;

  VisitState(String zh, String en, Hue hue) {
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
