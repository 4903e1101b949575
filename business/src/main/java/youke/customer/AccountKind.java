package youke.customer;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** What an account is to us. */
public enum AccountKind implements Option.Choosable {
  END_CUSTOMER("终端客户", "End customer", Hue.BLUE),
  INTERMEDIARY("中间商", "Intermediary", Hue.TEAL),
  PARTNER("合作伙伴", "Partner", Hue.VIOLET);

  private final Label label;
  private final Hue hue;

  AccountKind(String zh, String en, Hue hue) {
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
