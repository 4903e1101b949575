package youke.server.book;

import static youke.org.Employee.EMPLOYEE;
import static youke.org.Organisation.NODE;
import static youke.org.RoleAssignment.ROLE_ASSIGNMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.model.Grant;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intent;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.org.Colleague;
import youke.org.Directory;
import youke.org.OrganisationKind;
import youke.org.Roles;

/**
 * The person who opens a new book: keeps the system and everybody's access, and sees no business
 * record.
 */
public final class FirstPerson {
  private static final String ROLE = "firstStart";

  private final Records records;
  private final Directory directory;

  public FirstPerson(Records records, Directory directory) {
    this.records = records;
    this.directory = directory;
  }

  /**
   * Id of whoever administers access; in an empty book the organisation's top and an administrator
   * are made first.
   */
  public long administrator() {
    return directory.active().stream()
        .filter(one -> one.roles().contains(Roles.ACCESS_ADMINISTRATOR.name()))
        .map(Colleague::id)
        .findFirst()
        .orElseGet(this::make);
  }

  private long make() {
    long top = records.newId();
    long person = records.newId();
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step.Create(
            NODE.entityName(),
            top,
            Map.of(NODE.name.name(), "本公司", NODE.kind.name(), OrganisationKind.COMPANY)));
    steps.add(
        new Step.Create(
            EMPLOYEE.entityName(),
            person,
            Map.of(
                EMPLOYEE.name.name(), "管理员",
                EMPLOYEE.login.name(), "admin",
                EMPLOYEE.department.name(), Ref.to(top))));
    for (var role : List.of(Roles.SYSTEM_ADMINISTRATOR, Roles.ACCESS_ADMINISTRATOR)) {
      steps.add(
          new Step.Create(
              ROLE_ASSIGNMENT.entityName(),
              records.newId(),
              Map.of(
                  ROLE_ASSIGNMENT.employee.name(), Ref.to(person),
                  ROLE_ASSIGNMENT.role.name(), role.name())));
    }
    records.run(caller(), Intent.of(ActKind.CREATE), steps).orThrow();
    return person;
  }

  private static Caller caller() {
    List<Grant> grants = new ArrayList<>();
    for (String entity :
        List.of(NODE.entityName(), EMPLOYEE.entityName(), ROLE_ASSIGNMENT.entityName())) {
      grants.add(new Grant(ROLE, entity, Right.CREATE, Scope.ALL));
      grants.add(new Grant(ROLE, entity, Right.READ, Scope.ALL));
    }
    return Caller.product(Rights.of(Set.of(ROLE), grants, List.of()));
  }
}
