package youke.server;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** The problems that only a request over HTTP can have, each with the status it is answered by. */
public enum HttpProblem implements ProblemCode {
  NOT_SIGNED_IN(401, Fault.SIGN_IN, "请先登录", "Sign in first"),
  FOREIGN_PAGE(
      403,
      Fault.RIGHT,
      "请求不是从本系统的页面发出的，已拒绝",
      "The request did not come from a page of this system and was refused"),
  UNKNOWN_QUERY(400, Fault.REQUEST, "不认识参数“{name}”", "Unknown parameter '{name}'"),
  MISSING_QUERY(400, Fault.REQUEST, "缺少参数“{name}”", "The parameter '{name}' is missing"),
  WRONG_QUERY(
      400, Fault.REQUEST, "参数“{name}”的值无法识别", "The value of the parameter '{name}' cannot be read"),
  NOT_JSON(
      400,
      Fault.REQUEST,
      "正文不是可读的 JSON：第 {line} 行第 {column} 个字符",
      "The body is not readable JSON: line {line}, character {column}"),
  UNKNOWN_PROPERTY(400, Fault.REQUEST, "正文中不认识“{name}”", "Unknown property '{name}' in the body"),
  WRONG_PROPERTY(
      400, Fault.REQUEST, "“{name}”的值无法识别", "The value of '{name}' in the body cannot be read"),
  UNREADABLE_REQUEST(400, Fault.REQUEST, "请求无法读取", "The request cannot be read"),
  METHOD_NOT_ALLOWED(405, Fault.REQUEST, "此处不支持 {method}", "{method} is not possible here"),
  NOT_ACCEPTABLE(406, Fault.REQUEST, "无法以所要求的格式回答", "There is no answer in the format asked for"),
  BODY_TOO_LARGE(413, Fault.LIMIT, "发送的内容过大", "What was sent is too large"),
  UNKNOWN_MEDIA_TYPE(
      415, Fault.REQUEST, "不支持这种内容格式", "The format of the body is not one that is read here"),
  BROKEN(
      500,
      Fault.SYSTEM,
      "系统出错，请把编号 {id} 告诉管理员",
      "Something went wrong on our side; tell your administrator the number {id}");

  private final int status;
  private final Fault fault;
  private final Label text;

  HttpProblem(int status, Fault fault, String zh, String en) {
    this.status = status;
    this.fault = fault;
    this.text = Label.of(zh, en);
  }

  /** The HTTP status that answers it. */
  public int status() {
    return status;
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
