package youke.org;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.org.Employee.EMPLOYEE;
import static youke.org.Organisation.NODE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Facts;
import youke.kernel.rule.MemoryBook;
import youke.kernel.text.Language;

final class OrgRulesTest {
  private final MemoryBook book = new MemoryBook(List.of(OrgContents.CONTENTS));

  @Test
  void refusesANodeBelowItself() {
    Facts<Organisation> group = node("集团", OrganisationKind.GROUP, null);
    Facts<Organisation> company = node("华东公司", OrganisationKind.GROUP, group);
    Facts<Organisation> unit = node("一部", OrganisationKind.GROUP, company);
    book.commit();
    assertThat(book.problems()).isEmpty();

    book.change(group, NODE.parent.to(Ref.to(unit.id())));

    assertThat(book.problems()).extracting(Problem::code).containsExactly(OrgProblem.LOOP);
    assertThat(book.problems().getFirst().message(Language.ZH)).contains("集团");
  }

  @Test
  void refusesANodeThatIsItsOwnParent() {
    Facts<Organisation> group = node("集团", OrganisationKind.GROUP, null);
    book.change(group, NODE.parent.to(Ref.to(group.id())));
    assertThat(book.problems()).extracting(Problem::code).containsExactly(OrgProblem.LOOP);
  }

  @Test
  void refusesACompanyBelowADepartment() {
    Facts<Organisation> department = node("市场部", OrganisationKind.DEPARTMENT, null);
    node("华东公司", OrganisationKind.COMPANY, department);
    assertThat(book.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message(Language.ZH)).isEqualTo("公司不能放在部门之下");
              assertThat(problem.message(Language.EN))
                  .isEqualTo("A Company cannot stand below a Department");
            });
  }

  @Test
  void takesTeamsBelowTeamsAndDepartmentsBelowTheGroup() {
    Facts<Organisation> group = node("集团", OrganisationKind.GROUP, null);
    Facts<Organisation> department = node("客服部", OrganisationKind.DEPARTMENT, group);
    Facts<Organisation> team = node("一组", OrganisationKind.TEAM, department);
    node("一组甲班", OrganisationKind.TEAM, team);
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void refusesAnEmployeeWhoLeftBeforeComing() {
    book.put(
        EMPLOYEE,
        EMPLOYEE.name.to("林晓岚"),
        EMPLOYEE.hiredOn.to(LocalDate.of(2026, 3, 1)),
        EMPLOYEE.leftOn.to(LocalDate.of(2026, 2, 28)));
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(OrgProblem.DATES_REVERSED);
  }

  private Facts<Organisation> node(
      String name, OrganisationKind kind, @Nullable Facts<Organisation> parent) {
    return book.put(
        NODE,
        NODE.name.to(name),
        NODE.kind.to(kind),
        NODE.parent.to(parent == null ? null : Ref.to(parent.id())));
  }
}
