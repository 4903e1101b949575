package youke.customer;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** How a contact stands towards us. */
public enum Attitude implements Option.Choosable {
  SUPPORTER("支持", "Supporter", Hue.GREEN),
  NEUTRAL("中立", "Neutral", Hue.GRAY),
  OPPONENT("反对", "Opponent", Hue.RED);

  private final Label label;
  private final Hue hue;

  Attitude(String zh, String en, Hue hue) {
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
