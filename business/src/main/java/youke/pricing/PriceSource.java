package youke.pricing;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** Where the price of a line comes from. */
public enum PriceSource implements Option.Choosable {
  PRICE_BOOK("价格表", "Price book", Hue.BLUE),
  MANUAL("手工", "Manual", Hue.AMBER);

  private final Label label;
  private final Hue hue;

  PriceSource(String zh, String en, Hue hue) {
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
