package youke.activity;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** Who called whom. */
public enum CallDirection implements Option.Choosable {
  OUTGOING("呼出", "Outgoing", Hue.BLUE),
  INCOMING("呼入", "Incoming", Hue.TEAL);

  private final Label label;
  private final Hue hue;

  CallDirection(String zh, String en, Hue hue) {
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
