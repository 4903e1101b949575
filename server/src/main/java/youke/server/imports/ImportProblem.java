package youke.server.imports;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/**
 * What can be wrong with a table that is brought, with how it is mapped, and with one of its rows.
 */
enum ImportProblem implements ProblemCode {
  UNREADABLE_TABLE(Fault.RULE, "{detail}", "{detail}"),
  NO_ROWS(
      Fault.RULE,
      "文件中没有列名；第一行应是列名，其下是数据",
      "The file has no headings; its first row has to hold them, and the rows beneath it the data"),
  UNKNOWN_COLUMN(Fault.REQUEST, "文件中没有列“{name}”", "The file has no column '{name}'"),
  NOTHING_MAPPED(
      Fault.RULE, "没有任何列对应到字段，请指定对应关系", "No column stands for a field; say which ones do"),
  MAPPED_TWICE(
      Fault.REQUEST, "“{field}”对应了不止一列", "More than one column or constant is given for '{field}'"),
  NOT_IMPORTABLE(Fault.RULE, "“{field}”不能从表格导入", "'{field}' cannot be imported from a table"),
  WRONG_SETTING(Fault.REQUEST, "“{name}”的值无法识别", "The value of '{name}' cannot be read"),
  KEY_MISSING(
      Fault.RULE, "更新需要指定用哪个字段识别记录", "To update, say by which fields records are recognised"),
  KEY_NOT_GIVEN(Fault.RULE, "识别字段“{field}”没有对应的列", "No column is given for the key '{field}'"),
  NOT_A_KEY(Fault.RULE, "不能用“{field}”识别记录", "Records cannot be recognised by '{field}'"),
  KEY_EMPTY(Fault.RULE, "识别字段“{field}”为空", "The key '{field}' is empty"),
  NOT_THERE(Fault.RULE, "没有找到要更新的记录", "There is no record to update"),
  ALREADY_THERE(Fault.RULE, "已有相同的记录", "There is such a record already"),
  SEVERAL_THERE(
      Fault.RULE,
      "有 {count} 条记录符合，无法确定更新哪一条",
      "{count} records agree; which one to update is not clear"),
  UNREADABLE_VALUE(Fault.RULE, "“{value}”不是{expected}", "'{value}' is not {expected}"),
  CELL_FAILED(Fault.RULE, "单元格的公式出错（{value}）", "The formula of the cell failed ({value})"),
  LINK_NOT_THERE(Fault.RULE, "没有找到“{value}”（{entity}）", "There is no {entity} '{value}'"),
  LINK_NOT_CLEAR(
      Fault.RULE,
      "有 {count} 条“{entity}”都是“{value}”，请改用编号",
      "{count} of {entity} are called '{value}'; use a number or code"),
  CIRCLE(Fault.RULE, "这一行与它指向的行互相等待", "This row and those that it points to wait for one another"),
  TOO_MANY_CELLS(
      Fault.RULE,
      "这一行有 {found} 格，标题只有 {headings} 列",
      "The row has {found} cells, but there are only {headings} headings");

  private final Fault fault;
  private final Label text;

  ImportProblem(Fault fault, String zh, String en) {
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
