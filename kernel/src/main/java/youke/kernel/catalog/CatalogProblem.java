package youke.kernel.catalog;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/**
 * Mistakes in declarations and definitions; their place is {@code entity.field} or the part of the
 * description.
 */
public enum CatalogProblem implements ProblemCode {
  BAD_NAME(
      "名称“{name}”不合规则：标准对象用小驼峰，自定义以 x_ 开头",
      "The name '{name}' is not valid: lower camel case, or x_ and snake case for your own"),
  DUPLICATE("“{name}”已经存在", "'{name}' exists already"),
  RESERVED("“{name}”是系统保留的名称", "'{name}' is reserved"),
  ADDRESS_TAKEN(
      "“{name}”是产品自身的接口地址，不能用作对象或操作的名称",
      "'{name}' is an address of the product's own; no entity or action can be called so"),
  LABEL_MISSING("缺少中文或英文标签", "A Chinese or English label is missing"),
  UNKNOWN_TARGET("指向不存在的对象“{name}”", "Points to an unknown entity '{name}'"),
  UNKNOWN_PART("“{where}”提到不存在的字段“{name}”", "{where} names an unknown field '{name}'"),
  UNKNOWN_ROLE("授权给不存在的角色“{name}”", "Grants to an unknown role '{name}'"),
  UNKNOWN_DICTIONARY("字典“{name}”不存在", "There is no dictionary '{name}'"),
  NO_TITLE(
      "没有可作为标题的字段（name 或编号）", "No field to call a record by: declare name, a number or a title"),
  PART_NOT_REQUIRED("组成关系的链接必须是必填且固定的", "The link to the whole must be required and fixed"),
  WRONG_KIND("“{where}”不能使用这种字段", "{where} cannot use a field of this kind"),
  SEARCHED_ALIKE(
      "在搜索中与“{name}”无法区分，请换一个字段名",
      "Cannot be told from '{name}' in the search; choose another field name"),
  CYCLE("计算互相依赖：{path}", "Derived values depend on each other: {path}"),
  DERIVED_TWICE("有两条规则计算同一字段", "Two rules derive this field"),
  DERIVED_OPEN(
      "规则计算的字段应声明为派生；可改的字段，其规则应让位",
      "A field that a rule sets is declared as derived, unless the rule yields"),
  BAD_EXPRESSION("表达式有误：{detail}", "The expression is wrong: {detail}"),
  BAD_NUMBERING("编号规则有误：{detail}", "The pattern of its numbers is wrong: {detail}"),
  NOT_FOR_CUSTOM("运行时定义的字段不能使用这种类型", "A field defined at run time cannot be of this kind");

  private final Label text;

  CatalogProblem(String zh, String en) {
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
