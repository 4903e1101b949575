package youke.org;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** Whether an employee is at work. */
public enum EmployeeState implements Option.Choosable {
  ACTIVE("在职", "Active", Hue.GREEN),
  ON_LEAVE("休假", "On leave", Hue.AMBER),
  LEFT("离职", "Left", Hue.GRAY);

  private final Label label;
  private final Hue hue;

  EmployeeState(String zh, String en, Hue hue) {
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
