package youke.customer;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** What can be wrong with accounts and the people in them. */
public enum CustomerProblem implements ProblemCode {
  CREDIT_CODE_SHAPE(
      "统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z），现为 {length} 位",
      "A unified social credit code has 18 digits or capitals (no I, O, S, V, Z); this has {length}"),
  CREDIT_CODE_CHECK(
      "统一社会信用代码的校验位不对，请核对是否有输错的字符",
      "The check character of the unified social credit code is wrong; look for a mistyped character"),
  NOT_AN_INTERMEDIARY(
      "“{account}”是终端客户，只有中间商或合作伙伴可以关联终端客户",
      "'{account}' is an end customer; only an intermediary or partner is tied to end customers"),
  SAME_ACCOUNT("客户不能与自己关联", "An account cannot be tied to itself"),
  SAME_CONTACT("联系人不能与自己关联", "A contact cannot be related to oneself"),
  UNIT_ELSEWHERE("“{unit}”属于另一个客户", "'{unit}' belongs to another account"),
  CONTACT_ELSEWHERE("“{contact}”属于另一个客户", "'{contact}' belongs to another account");

  private final Label text;

  CustomerProblem(String zh, String en) {
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
