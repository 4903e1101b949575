package youke.customer;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** How far the relation with an account has come. */
public enum LifeCycle implements Option.Choosable {
  TARGET("目标客户", "Target", Hue.GRAY),
  POTENTIAL("潜在客户", "Potential", Hue.BLUE),
  ACTIVE("合作中", "Active", Hue.GREEN),
  DORMANT("休眠", "Dormant", Hue.AMBER),
  LOST("已流失", "Lost", Hue.RED);

  private final Label label;
  private final Hue hue;

  LifeCycle(String zh, String en, Hue hue) {
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
