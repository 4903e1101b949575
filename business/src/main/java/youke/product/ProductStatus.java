package youke.product;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** Whether a product can be sold. */
public enum ProductStatus implements Option.Choosable {
  ON_SALE("在售", "On sale", Hue.GREEN),
  SUSPENDED("暂停销售", "Suspended", Hue.AMBER),
  DISCONTINUED("已停产", "Discontinued", Hue.GRAY);

  private final Label label;
  private final Hue hue;

  ProductStatus(String zh, String en, Hue hue) {
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
