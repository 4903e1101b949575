package youke.customer;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** The part that a contact plays when the account decides. */
public enum DecisionRole implements Option.Choosable {
  DECIDER("关键决策人", "Decider", Hue.VIOLET),
  TECHNICAL("技术影响者", "Technical influencer", Hue.BLUE),
  BUYER("采购经办", "Buyer", Hue.TEAL),
  PAYMENT("付款对接", "Payment", Hue.GRAY),
  USER("使用者", "User", Hue.GRAY),
  GATEKEEPER("把关人", "Gatekeeper", Hue.AMBER);

  private final Label label;
  private final Hue hue;

  DecisionRole(String zh, String en, Hue hue) {
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
