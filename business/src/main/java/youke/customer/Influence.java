package youke.customer;

import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** How much weight a contact has. */
public enum Influence implements Option.Choosable {
  HIGH("高", "High"),
  MEDIUM("中", "Medium"),
  LOW("低", "Low");

  private final Label label;

  Influence(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
