package youke.customer;

import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** How a contact is addressed. */
public enum Gender implements Option.Choosable {
  MALE("先生", "Mr"),
  FEMALE("女士", "Ms");

  private final Label label;

  Gender(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
