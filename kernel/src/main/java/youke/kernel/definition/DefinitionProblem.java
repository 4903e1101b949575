package youke.kernel.definition;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** What stands in the way of a change of definitions; the place is {@code entity.field}. */
public enum DefinitionProblem implements ProblemCode {
  DEFINED_MEANWHILE(
      Fault.CONFLICT,
      "“{name}”刚被其他管理员修改，请刷新后重试",
      "Another administrator has just changed '{name}'; look at it again and retry"),
  NOT_DEFINED(
      Fault.ABSENT, "没有自定义“{name}”，无法移除", "'{name}' was not defined here and cannot be removed"),
  KIND_FIXED(
      Fault.RULE,
      "“{name}”已有数据按“{before}”保存，不能改为“{after}”，请新建一个字段",
      "'{name}' keeps its data as {before} and cannot become {after}; define a new field"),
  OWNED_FIXED(
      Fault.RULE,
      "“{name}”是否有负责人在建立后不能改变，否则会改变已有记录的可见范围",
      "Whether records of '{name}' have an owner is fixed when it is made, as it decides who sees"
          + " them"),
  TRAIT_UNFIT(Fault.RULE, "这种类型的字段不能设为 {trait}", "A field of this kind cannot be {trait}"),
  OUT_OF_BOUNDS(
      Fault.RULE,
      "{what} 应在 {least} 到 {most} 之间，现为 {given}",
      "{what} must be between {least} and {most}, not {given}"),
  TEXT_UNFIT(
      Fault.RULE,
      "文字含有不可见的控制字符，或超过 {max} 个字符",
      "The text holds control characters or is longer than {max} characters"),
  OPTION_BLANK(Fault.RULE, "选项需要编码和中英文名称", "An option needs a code and both labels"),
  OPTION_TWICE(Fault.RULE, "选项编码“{code}”重复", "The option code '{code}' is there twice"),
  NO_OPTIONS(Fault.RULE, "至少需要一个选项", "There must be at least one option"),
  RESULT_UNFIT(Fault.RULE, "公式的结果不能是这种类型", "The result of a formula cannot be of this kind"),
  NOT_NUMBERED(
      Fault.RULE, "“{entity}”没有编号，不能设置编码规则", "'{entity}' has no numbers, so no rule for them"),
  NO_COLUMNS(Fault.RULE, "列表至少需要一列", "A list needs at least one column"),
  TOO_MANY_COLUMNS(
      Fault.LIMIT,
      "“{name}”的字段已达上限（{max} 列，包括已移除的字段）",
      "'{name}' has as many columns as it can have ({max}, removed fields included)"),
  VALUES_NOT_UNIQUE(
      Fault.CONFLICT,
      "不能设为唯一：有 {count} 个值被多条记录使用",
      "Cannot be unique: {count} values are used by more than one record"),
  COLUMN_TAKEN(
      Fault.CONFLICT,
      "名称“{name}”在数据库中已被占用，请换一个名称",
      "The database holds something else under the name '{name}'; choose another name"),
  TABLE_BUSY(
      Fault.SYSTEM,
      "“{name}”正被长时间占用，未作任何改动，请稍后重试",
      "'{name}' is in use by something that takes long; nothing was changed, try again shortly"),
  NO_SUCH_CHANGE(
      Fault.ABSENT, "没有第 {version} 次定义修改", "There is no change of definitions {version}"),
  CHANGED_SINCE(
      Fault.CONFLICT,
      "“{name}”此后又被修改，不能撤销这次修改",
      "'{name}' was changed again since; this change cannot be undone");

  private final Fault fault;
  private final Label text;

  DefinitionProblem(Fault fault, String zh, String en) {
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
