package youke.org;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** What can be wrong with people, the organisation, and values that every capability shares. */
public enum OrgProblem implements ProblemCode {
  BAD_LOGIN(
      "登录名由 2 至 80 个小写字母、数字或 . _ - @ 组成", "A login has 2 to 80 small letters, digits or . _ - @"),
  BAD_ROLE_CODE(
      "角色编码以小写字母开头，只含小写字母、数字和下划线，2 至 40 位",
      "A role code begins with a small letter and has 2 to 40 small letters, digits or underscores"),
  BAD_PHONE("“{value}”不像电话号码", "'{value}' does not look like a telephone number"),
  BAD_MAIL("“{value}”不是邮箱地址", "'{value}' is not a mail address"),
  UNKNOWN_ZONE("不认识时区“{value}”，例如 Asia/Shanghai", "Unknown time zone '{value}'; try Asia/Shanghai"),
  UNKNOWN_REGION("没有行政区划代码“{value}”", "There is no region with the code '{value}'"),
  LOOP("“{name}”不能成为自己的上级或下级的下级", "'{name}' cannot stand below itself"),
  KIND_TOO_HIGH("{kind}不能放在{parent}之下", "A {kind} cannot stand below a {parent}"),
  DATES_REVERSED("“{until}”不能早于“{from}”", "'{until}' cannot be before '{from}'");

  private final Label text;

  OrgProblem(String zh, String en) {
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
