package youke.bench.gate;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The organisation of the benchmark: a company of 10 divisions with 20 departments each and 1,000
 * people; the head of the first division reaches a tenth of everything.
 *
 * @param first the id from which the ids of all of it go up
 */
record House(long first) {
  static final int DIVISIONS = 10;
  static final int DEPARTMENTS = 20;
  static final int PEOPLE = 1_000;
  static final int IDS = 1 + DIVISIONS + DIVISIONS * DEPARTMENTS + 2 * (PEOPLE + 1);
  private static final String STAMPS = "created_act, created_at, changed_at";

  private long division(int division) {
    return first + 1 + division;
  }

  /** The department of the account of this place in the order. */
  long department(int place) {
    int division = place % DIVISIONS;
    return first + 1 + DIVISIONS + (long) division * DEPARTMENTS + place / DIVISIONS % DEPARTMENTS;
  }

  private long people() {
    return first + 1 + DIVISIONS + DIVISIONS * DEPARTMENTS;
  }

  /** Whose account that is: one of the five of its department. */
  long owner(int place) {
    int departments = DIVISIONS * DEPARTMENTS;
    return people() + place % departments + (long) departments * (place / departments % 5);
  }

  void write(Connection connection, String now) throws SQLException {
    try (Copying nodes =
        new Copying(connection, "organisation", "id, name, kind, parent, " + STAMPS)) {
      nodes.row(first, "本公司", "COMPANY", null, first, now, now);
      for (int i = 0; i < DIVISIONS; i++) {
        nodes.row(division(i), "事业部" + i, "DEPARTMENT", first, first, now, now);
      }
      for (int i = 0; i < DIVISIONS * DEPARTMENTS; i++) {
        long parent = division(i % DIVISIONS);
        nodes.row(department(i), "部门" + i, "DEPARTMENT", parent, first, now, now);
      }
    }
    long head = people() + PEOPLE;
    try (Copying people =
        new Copying(
            connection,
            "employee",
            "id, name, login, department, state, language, zone, " + STAMPS)) {
      for (int i = 0; i < PEOPLE; i++) {
        person(people, owner(i), "员工" + i, "p" + i, department(i), now);
      }
      person(people, head, "负责人", GateData.HEAD, division(0), now);
    }
    try (Copying roles =
        new Copying(connection, "role_assignment", "id, employee, role, " + STAMPS)) {
      for (int i = 0; i < PEOPLE; i++) {
        roles.row(owner(i) + PEOPLE + 1, owner(i), "SALES", first, now, now);
      }
      roles.row(head + PEOPLE + 1, head, "SALES_MANAGER", first, now, now);
    }
    // a server that runs already looks for new people among the acts
    try (Copying acts = new Copying(connection, "act", "id, at, kind")) {
      acts.row(first, now, "IMPORT");
    }
    try (Copying changes = new Copying(connection, "act_change", "act, entity, record, kind")) {
      changes.row(first, "employee", head, "create");
    }
  }

  private void person(
      Copying people, long id, String name, String login, long department, String now) {
    people.row(id, name, login, department, "ACTIVE", "ZH", "Asia/Shanghai", first, now, now);
  }
}
