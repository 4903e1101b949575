package youke.activity;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** How much a task matters. */
public enum Priority implements Option.Choosable {
  HIGH("高", "High", Hue.RED),
  NORMAL("中", "Normal", Hue.BLUE),
  LOW("低", "Low", Hue.GRAY);

  private final Label label;
  private final Hue hue;

  Priority(String zh, String en, Hue hue) {
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
