package youke.org;

import youke.kernel.model.Option;
import youke.kernel.text.Label;

/** What a node of the organisation is, from the whole group to a team. */
public enum OrganisationKind implements Option.Choosable {
  GROUP("集团", "Group"),
  COMPANY("公司", "Company"),
  DEPARTMENT("部门", "Department"),
  TEAM("团队", "Team");

  private final Label label;

  OrganisationKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
