package youke.server.rest;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** What can be wrong with a request to the REST door alone. */
enum RestProblem implements ProblemCode {
  NOT_AN_OBJECT(Fault.REQUEST, "“{name}”应为 JSON 对象", "'{name}' must be a JSON object"),
  NOT_A_LIST(Fault.REQUEST, "“{name}”应为 JSON 数组", "'{name}' must be a JSON array"),
  MISSING_PROPERTY(Fault.REQUEST, "正文缺少“{name}”", "The body lacks '{name}'"),
  ONE_OF(Fault.REQUEST, "只能且必须给出其中一项：{names}", "Exactly one of these must be given: {names}"),
  BROKEN_TEXT(Fault.REQUEST, "“{name}”含有空字符或残缺的字符", "'{name}' holds a NUL or a broken character"),
  WRONG_HEADER(
      Fault.REQUEST, "请求头“{name}”无法识别", "The header '{name}' of the request cannot be read"),
  UNKNOWN_REFERENCE(
      Fault.REQUEST,
      "“{name}”没有在前面的步骤中定义",
      "'{name}' is not the name of a record made by an earlier step"),
  NAME_TAKEN(Fault.REQUEST, "步骤名称“{name}”重复", "Two steps are called '{name}'"),
  NOT_YOUR_DUTY(Fault.RIGHT, "只有{role}可以这样做", "Only a {role} may do this"),
  NOT_WRITABLE(Fault.RULE, "{detail}", "{detail}"),
  KEY_USED(
      Fault.RULE,
      "此 Idempotency-Key 已用于另一个请求",
      "This Idempotency-Key was used for another request");

  private final Fault fault;
  private final Label text;

  RestProblem(Fault fault, String zh, String en) {
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
