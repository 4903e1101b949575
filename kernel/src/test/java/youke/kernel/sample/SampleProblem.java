package youke.kernel.sample;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

enum SampleProblem implements ProblemCode {
  OVER_CREDIT("超过信用额度：{open}", "Over the credit limit: {open}"),
  CLOSED("商机已关闭", "The deal is closed");

  private final Label text;

  SampleProblem(String zh, String en) {
    text = Label.of(zh, en);
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
