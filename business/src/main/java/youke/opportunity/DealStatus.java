package youke.opportunity;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** The one status that every sales method shares, so that reports outlive changes of method. */
public enum DealStatus implements Option.Choosable {
  OPEN("在途", "Open", Hue.BLUE),
  WON("赢单", "Won", Hue.GREEN),
  LOST("输单", "Lost", Hue.RED);

  private final Label label;
  private final Hue hue;

  DealStatus(String zh, String en, Hue hue) {
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
