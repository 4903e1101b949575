package youke.order;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** Where an order stands. */
public enum OrderStatus implements Option.Choosable {
  DRAFT("草稿", "Draft", Hue.GRAY),
  CONFIRMED("已确认", "Confirmed", Hue.BLUE),
  IN_DELIVERY("发货中", "In delivery", Hue.TEAL),
  COMPLETED("已完成", "Completed", Hue.GREEN),
  CANCELLED("已取消", "Cancelled", Hue.RED);

  private final Label label;
  private final Hue hue;

  OrderStatus(String zh, String en, Hue hue) {
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
