package youke.pricing;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** What can be wrong with prices and priced lines. */
public enum PricingProblem implements ProblemCode {
  OTHER_CURRENCY(
      "金额的币种是 {given}，这里应为 {expected}", "The amount is in {given}; here it must be in {expected}"),
  SECOND_STANDARD(
      "“{other}”已是标准价格表，标准价格表只能有一个",
      "'{other}' is the standard price book already; there can be one only"),
  NOT_POSITIVE("必须大于 0", "Must be greater than 0"),
  NEGATIVE("不能小于 0", "Cannot be less than 0"),
  NOT_A_SHARE("应在 0 到 100 之间", "Must be between 0 and 100");

  private final Label text;

  PricingProblem(String zh, String en) {
    this.text = Label.of(zh, en);
  }

  @Override
  public Fault fault() {
    return Fault.RULE;
  }

  @Override
  public Label text() {
    return text;
  }
}
