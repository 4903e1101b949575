package youke.kernel.problem;

import youke.kernel.text.Label;

/** The problems that the engine itself can meet, whatever the entity. */
public enum KernelProblem implements ProblemCode {
  UNKNOWN_ENTITY(Fault.ABSENT, "没有名为“{name}”的对象", "There is no entity named '{name}'"),
  UNKNOWN_FIELD(Fault.REQUEST, "“{entity}”没有字段“{name}”", "'{entity}' has no field '{name}'"),
  UNKNOWN_PARAMETER(Fault.REQUEST, "不认识参数“{name}”", "Unknown parameter '{name}'"),
  UNKNOWN_ACTION(Fault.ABSENT, "没有名为“{name}”的操作", "There is no action named '{name}'"),
  UNREADABLE(Fault.REQUEST, "内容无法读取：{detail}", "Cannot be read: {detail}"),
  WRONG_TYPE(Fault.REQUEST, "“{field}”应为{expected}", "'{field}' must be {expected}"),
  UNKNOWN_OPTION(Fault.REQUEST, "“{field}”没有选项“{value}”", "'{field}' has no option '{value}'"),
  TOO_LONG(
      Fault.RULE,
      "“{field}”最多 {max} 个字符，现有 {length} 个",
      "'{field}' holds at most {max} characters, not {length}"),
  OUT_OF_RANGE(Fault.RULE, "“{field}”超出可保存的范围", "'{field}' is outside the range that can be kept"),
  REQUIRED(Fault.RULE, "“{field}”必须填写", "'{field}' is required"),
  NOT_YOURS_TO_SET(Fault.RIGHT, "“{field}”不能由你设置", "'{field}' is not yours to set"),
  STAYS_MASKED(Fault.RIGHT, "“{field}”对你只显示部分内容", "'{field}' is masked for you"),
  NOT_SORTABLE(Fault.REQUEST, "不能按“{field}”排序或分组", "Cannot sort or group by '{field}'"),
  NOT_FOUND(Fault.ABSENT, "没有找到，或你无权查看", "Not found, or not yours to see"),
  NOT_ALLOWED(Fault.RIGHT, "你没有权限“{right}”", "You are not allowed to {right}"),
  CHANGED_MEANWHILE(
      Fault.CONFLICT,
      "这条记录刚被 {by} 修改，请对照后再保存",
      "{by} has just changed this record; compare before saving"),
  DELETED_MEANWHILE(
      Fault.CONFLICT,
      "这条记录已被删除，可从回收站恢复",
      "This record has been deleted; it can be restored from the recycle bin"),
  NOT_UNIQUE(Fault.CONFLICT, "“{field}”已有相同的值", "'{field}' is already taken"),
  LINK_NOT_FOUND(
      Fault.RULE,
      "“{field}”所指的记录不存在或不可用",
      "The record that '{field}' points to does not exist or is not available"),
  STILL_USED(
      Fault.CONFLICT,
      "仍被 {count} 条“{entity}”使用，不能删除",
      "Still used by {count} {entity}; cannot be deleted"),
  NOT_UNDOABLE(Fault.CONFLICT, "此操作不能撤销：{reason}", "This act cannot be undone: {reason}"),
  BAD_CURSOR(
      Fault.REQUEST, "分页位置无效，请从第一页开始", "The page position is not valid; start from the first page"),
  TOO_LARGE(Fault.LIMIT, "内容超过上限 {max}", "Larger than the limit of {max}"),
  TOO_MANY(Fault.LIMIT, "最多 {max} 条", "At most {max}"),
  UNAVAILABLE(
      Fault.SYSTEM,
      "暂时无法完成，未写入任何内容，请稍后重试",
      "Cannot be done right now; nothing was written, try again shortly");

  private final Fault fault;
  private final Label text;

  KernelProblem(Fault fault, String zh, String en) {
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
