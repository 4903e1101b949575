package youke.org;

import youke.kernel.model.Option;
import youke.kernel.model.Scope;
import youke.kernel.text.Label;

/** How far a right of an administrators' role reaches. */
public enum ScopeChoice implements Option.Choosable {
  OWN("本人", "Own", Scope.OWN),
  TEAM("本团队", "Team", Scope.TEAM),
  DEPARTMENT_AND_BELOW("本部门及下级", "Department and below", Scope.DEPARTMENT_AND_BELOW),
  COMPANY("本公司", "Company", Scope.COMPANY),
  ALL("全部", "All", Scope.ALL);

  private final Label label;
  private final Scope scope;

  ScopeChoice(String zh, String en, Scope scope) {
    this.label = Label.of(zh, en);
    this.scope = scope;
  }

  @Override
  public Label label() {
    return label;
  }

  public Scope scope() {
    return scope;
  }
}
