package youke.kernel.filter;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** What can be wrong with a condition, expression or path that somebody wrote. */
public enum FilterProblem implements ProblemCode {
  SYNTAX(
      "第 {position} 个字符处看不懂{near}，请检查引号、括号和运算符",
      "Not understood at character {position}{near}; check quotes, brackets and operators"),
  UNKNOWN_FIELD("“{entity}”没有字段“{name}”{hint}", "'{entity}' has no field '{name}'{hint}"),
  MASKED(
      "“{field}”对你只显示部分内容，不能用于筛选、排序或计算",
      "'{field}' is masked for you; it cannot be filtered, sorted or computed by"),
  NOT_A_LINK("“{name}”不指向其他记录，后面不能再有字段", "'{name}' is no link; no field can follow it"),
  SEVERAL_RECORDS(
      "“{name}”是多条记录，请用 exists、all、filter、count、sum、min、max 或 avg",
      "'{name}' is many records: use exists, all, filter, count, sum, min, max or avg"),
  ONE_VALUE("“{name}”不是多条记录的集合", "'{name}' is no collection of records"),
  UNKNOWN_FUNCTION("没有函数“{name}”{hint}", "There is no function '{name}'{hint}"),
  WRONG_USE("“{name}”的写法是 {usage}", "'{name}' is written {usage}"),
  WRONG_TYPE("这里需要{expected}，而不是{found}", "This must be {expected}, not {found}"),
  NOT_COMPARABLE("{left}不能与{right}比较", "Cannot compare {left} with {right}"),
  NOT_ORDERED("{type}没有大小之分，请用 == 或 !=", "There is no more or less for {type}: use == or !="),
  NOT_COMPUTABLE(
      "{left}与{right}之间不能用“{operator}”", "'{operator}' cannot be used between {left} and {right}"),
  UNKNOWN_OPTION("没有选项“{value}”{hint}", "There is no option '{value}'{hint}"),
  BAD_LITERAL("“{text}”不是{expected}", "'{text}' is not {expected}"),
  BAD_TEXT("文本含有无法保存的字符", "The text holds a character that cannot be kept"),
  NUMBER_TOO_LARGE("数字位数过多", "The number has too many digits"),
  NOT_SUPPORTED("不支持“{what}”", "'{what}' is not supported"),
  NAME_TAKEN(
      "名称“{name}”在外层已经使用，请换一个", "The name '{name}' is already in use around this; take another"),
  CYCLE("公式互相依赖：{path}", "Formulas depend on each other: {path}"),
  TOO_LONG("条件最多 {max} 个字符", "A condition has at most {max} characters"),
  TOO_DEEP("嵌套过深，最多 {max} 层", "Nested too deeply: at most {max} levels"),
  TOO_COMPLEX("条件过于复杂，请拆分或简化", "Too complex: split or simplify it");

  private final Label text;

  FilterProblem(String zh, String en) {
    this.text = Label.of(zh, en);
  }

  @Override
  public Fault fault() {
    return Fault.REQUEST;
  }

  @Override
  public Label text() {
    return text;
  }
}
