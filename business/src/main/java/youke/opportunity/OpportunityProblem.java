package youke.opportunity;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** What can stand in the way of leads and opportunities. */
public enum OpportunityProblem implements ProblemCode {
  STAGE_ELSEWHERE(
      "阶段“{stage}”不属于销售方法“{method}”",
      "The stage '{stage}' does not belong to the sales method '{method}'"),
  MOVE_NOT_ALLOWED(
      "不能从“{from}”直接进入“{to}”，可进入：{allowed}",
      "Cannot move from '{from}' to '{to}'; allowed: {allowed}"),
  STAGE_NEEDS("进入“{stage}”前请填写：{fields}", "Before entering '{stage}' fill in: {fields}"),
  LOST_WITHOUT_REASON("输单请填写输单原因", "Give the reason why the deal was lost"),
  AMOUNT_FROM_LINES(
      "商机有明细，金额为明细合计 {total}，请修改明细",
      "The opportunity has lines; its amount is their total {total}. Change the lines instead"),
  OTHER_CURRENCY("明细的币种不一致：{one}、{other}", "The lines are in different currencies: {one}, {other}"),
  UNKNOWN_ENTRY_FIELD("商机没有字段“{name}”", "An opportunity has no field '{name}'"),
  MOVE_ELSEWHERE(
      "流转的两个阶段必须属于同一销售方法，且不能相同", "A move is between two different stages of one sales method"),
  SECOND_STANDARD(
      "“{other}”已是标准方法，标准方法只能有一个",
      "'{other}' is the standard method already; there can be one only"),
  LEAD_DISCARDED("线索已作废，请先恢复为跟进中", "The lead was discarded; take it up again first"),
  LEAD_CONVERTED("线索已转化，不能再改为其他状态", "The lead has been converted; its state is final"),
  NOT_CONVERTED("请用“转化”操作完成转化", "Use the action 'convert' to convert a lead");

  private final Label text;

  OpportunityProblem(String zh, String en) {
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
