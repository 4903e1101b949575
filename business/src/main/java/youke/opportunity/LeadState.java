package youke.opportunity;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** How far a lead has been followed. */
public enum LeadState implements Option.Choosable {
  NEW("新线索", "New", Hue.BLUE),
  CONTACTED("跟进中", "Contacted", Hue.TEAL),
  CONVERTED("已转化", "Converted", Hue.GREEN),
  DISCARDED("无效", "Discarded", Hue.GRAY);

  private final Label label;
  private final Hue hue;

  LeadState(String zh, String en, Hue hue) {
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
