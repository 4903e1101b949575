package youke.pack.chemical;

import static youke.org.Employee.EMPLOYEE;
import static youke.org.Organisation.NODE;
import static youke.org.RoleAssignment.ROLE_ASSIGNMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import youke.kernel.record.Step;
import youke.org.Organisation;
import youke.org.OrganisationKind;

/** The group with its companies, departments and teams, and the people who work there. */
final class House {
  private final Map<String, Person> people = new LinkedHashMap<>();

  private House() {}

  /** Founds it. */
  static House found(Scribe scribe) {
    House house = new House();
    Map<String, Long> nodes = new LinkedHashMap<>();
    List<Table.Row> organisation = Table.read("organisation");
    organisation.forEach(row -> nodes.put(row.text("code"), scribe.newId()));
    List<Table.Row> staff = Table.read("people");
    for (Table.Row row : staff) {
      String login = row.text("login");
      house.people.put(
          login,
          new Person(
              scribe.newId(),
              login,
              row.text("name"),
              row.text("node"),
              row.list("roles"),
              row.list("provinces")));
    }
    List<Step> steps = new ArrayList<>();
    organisation.forEach(row -> steps.add(house.node(row, nodes)));
    for (Table.Row row : staff) {
      steps.add(house.employee(row, nodes));
      Person person = house.person(row.text("login"));
      for (String role : person.roles()) {
        steps.add(
            Values.of(ROLE_ASSIGNMENT)
                .to(ROLE_ASSIGNMENT.employee, person.id())
                .with(ROLE_ASSIGNMENT.role, role)
                .create(scribe.newId()));
      }
    }
    scribe.begin(steps);
    return house;
  }

  private Step node(Table.Row row, Map<String, Long> nodes) {
    Values<Organisation> values =
        Values.of(NODE)
            .with(NODE.name, row.text("name"))
            .with(NODE.code, row.text("code"))
            .with(NODE.kind, OrganisationKind.valueOf(row.text("kind")));
    row.list("parent").forEach(parent -> values.to(NODE.parent, id(nodes, parent)));
    row.list("manager").forEach(manager -> values.to(NODE.manager, person(manager).id()));
    return values.create(id(nodes, row.text("code")));
  }

  private Step employee(Table.Row row, Map<String, Long> nodes) {
    String login = row.text("login");
    String number = row.text("number");
    var values =
        Values.of(EMPLOYEE)
            .with(EMPLOYEE.name, row.text("name"))
            .with(EMPLOYEE.number, number)
            .with(EMPLOYEE.login, login)
            .to(EMPLOYEE.department, id(nodes, row.text("node")))
            .with(EMPLOYEE.position, row.text("position"))
            .with(EMPLOYEE.hiredOn, LocalDate.parse(row.text("hiredOn")))
            .with(EMPLOYEE.mobile, "1540000" + number)
            .with(EMPLOYEE.mail, login + "@canglan.example");
    row.list("manager").forEach(manager -> values.to(EMPLOYEE.manager, person(manager).id()));
    return values.create(person(login).id());
  }

  private static long id(Map<String, Long> nodes, String code) {
    Long id = nodes.get(code);
    if (id == null) {
      throw new IllegalArgumentException("no part of the organisation is called " + code);
    }
    return id;
  }

  Person person(String login) {
    Person person = people.get(login);
    if (person == null) {
      throw new IllegalArgumentException("nobody signs in as " + login);
    }
    return person;
  }

  /** Everybody who has customers of their own. */
  List<Person> sellers() {
    return people.values().stream().filter(Person::sells).toList();
  }

  /** Who sells in a part of the organisation, by its code. */
  List<Person> sellers(String part) {
    return sellers().stream().filter(one -> one.isWithin(part)).toList();
  }

  /** Whoever enters orders in a salesperson's team. */
  Optional<Person> assistant(Person seller) {
    return people.values().stream()
        .filter(one -> one.roles().contains("SALES_ASSISTANT"))
        .filter(one -> one.node().equals(seller.node()))
        .findFirst();
  }
}
