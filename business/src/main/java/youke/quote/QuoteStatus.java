package youke.quote;

import youke.kernel.model.Hue;
import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** Where a quote stands. */
public enum QuoteStatus implements Option.Choosable {
  DRAFT("草稿", "Draft", Hue.GRAY),
  IN_APPROVAL("审批中", "In approval", Hue.VIOLET),
  SENT("已发出", "Sent", Hue.BLUE),
  ACCEPTED("已接受", "Accepted", Hue.GREEN),
  DECLINED("已拒绝", "Declined", Hue.RED),
  EXPIRED("已失效", "Expired", Hue.GRAY);

  private final Label label;
  private final Hue hue;

  QuoteStatus(String zh, String en, Hue hue) {
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
