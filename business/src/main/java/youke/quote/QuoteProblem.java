package youke.quote;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** What can stand in the way of a quote. */
public enum QuoteProblem implements ProblemCode {
  QUOTE_WITHOUT_LINES(
      Fault.RULE, "报价还没有明细，请先添加产品", "The quote has no lines yet; add products first"),
  QUOTE_NOT_SENT(Fault.CONFLICT, "报价尚未发出", "The quote has not been sent"),
  QUOTE_IN_APPROVAL(Fault.CONFLICT, "报价正在审批", "The quote is in approval"),
  QUOTE_CLOSED(
      Fault.CONFLICT,
      "报价已结束（{status}），如需继续请建新版本",
      "The quote is closed ({status}); make a new version to go on"),
  QUOTE_ACCEPTED(Fault.CONFLICT, "客户已接受此报价", "The customer has accepted this quote"),
  QUOTE_OUT_OF_DATE(
      Fault.RULE,
      "报价有效期至 {until}，已过期，请建新版本",
      "The quote was valid until {until}; make a new version"),
  QUOTE_STILL_VALID(Fault.RULE, "报价有效期至 {until}，尚未到期", "The quote is valid until {until}"),
  QUOTE_IS_DRAFT(Fault.CONFLICT, "报价还是草稿，可以直接修改", "The quote is still a draft; change it directly"),
  QUOTE_NOT_DRAFT(
      Fault.CONFLICT,
      "报价{status}，内容不能再改，请建新版本",
      "The quote is {status}; its contents are final. Make a new version"),
  OPPORTUNITY_WITHOUT_ACCOUNT(
      Fault.RULE, "商机还没有客户，请先选择客户", "The opportunity has no account yet; choose one first"),
  OPPORTUNITY_LOST(Fault.CONFLICT, "商机已输单", "The opportunity is lost");

  private final Fault fault;
  private final Label text;

  QuoteProblem(Fault fault, String zh, String en) {
    this.fault = fault;
    this.text = Label.of(zh, en);
  }

  @Override
  public Fault fault() {
    return fault;
  }

  @Override
  public Label text() {
    return text;
  }
}
