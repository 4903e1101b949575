package youke.org;

import static youke.org.AccessRole.ACCESS_ROLE;
import static youke.org.Employee.EMPLOYEE;
import static youke.org.RoleAssignment.ROLE_ASSIGNMENT;
import static youke.org.RoleField.ROLE_FIELD;
import static youke.org.RoleGrant.ROLE_GRANT;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.catalog.Catalog;
import youke.kernel.model.FieldGrant;
import youke.kernel.model.Grant;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.model.Visibility;
import youke.kernel.record.Records;
import youke.kernel.text.Language;

/** The directory as it stood on a day, under one catalog. */
final class DirectoryPages {
  private final Catalog catalog;
  private final LocalDate day;
  private final Tree tree;
  private final Map<Long, Colleague> people;
  private final List<Grant> grants;
  private final List<FieldGrant> fieldGrants;
  private final Map<Long, Optional<Caller>> callers = new ConcurrentHashMap<>();

  private DirectoryPages(
      Catalog catalog,
      LocalDate day,
      Tree tree,
      Map<Long, Colleague> people,
      List<Grant> grants,
      List<FieldGrant> fieldGrants) {
    this.catalog = catalog;
    this.day = day;
    this.tree = tree;
    this.people = people;
    this.grants = grants;
    this.fieldGrants = fieldGrants;
  }

  static DirectoryPages read(Records records, Catalog catalog, LocalDate day) {
    Reading reading = new Reading(records, catalog);
    Map<Long, String> ownRoles = new HashMap<>();
    reading
        .rows(ACCESS_ROLE, "code", "active")
        .forEach(
            row -> {
              if (Boolean.TRUE.equals(row.value(1))) {
                ownRoles.put(row.id(), row.text(0));
              }
            });
    List<Grant> grants = new ArrayList<>(catalog.grants());
    for (Reading.Line row : reading.rows(ROLE_GRANT, "role", "entity", "right", "scope")) {
      String role = ownRoles.get(row.ref(0));
      if (role != null && row.value(3) instanceof ScopeChoice scope) {
        Right right = new Right(row.text(2));
        grants.add(new Grant(role, row.text(1), right, Scope.valueOf(scope.name())));
      }
    }
    List<FieldGrant> fieldGrants = new ArrayList<>(catalog.fieldGrants());
    for (Reading.Line row : reading.rows(ROLE_FIELD, "role", "entity", "field", "visibility")) {
      String role = ownRoles.get(row.ref(0));
      if (role != null && row.value(3) instanceof VisibilityChoice level) {
        Visibility visibility = Visibility.valueOf(level.name());
        fieldGrants.add(new FieldGrant(role, row.text(1), row.text(2), visibility));
      }
    }
    Set<String> known = new HashSet<>(catalog.roles().keySet());
    known.addAll(ownRoles.values());
    return new DirectoryPages(
        catalog, day, Tree.read(reading), people(reading, known, day), grants, fieldGrants);
  }

  private static Map<Long, Colleague> people(Reading reading, Set<String> known, LocalDate day) {
    Map<Long, Set<String>> roles = new HashMap<>();
    for (Reading.Line row : reading.rows(ROLE_ASSIGNMENT, "employee", "role", "until")) {
      boolean holds = !(row.value(2) instanceof LocalDate until) || !until.isBefore(day);
      if (holds && known.contains(row.text(1))) {
        roles.computeIfAbsent(row.ref(0), _ -> new HashSet<>()).add(row.text(1));
      }
    }
    Map<Long, Colleague> people = new LinkedHashMap<>();
    for (Reading.Line row :
        reading.rows(
            EMPLOYEE,
            "name",
            "login",
            "department",
            "state",
            "language",
            "zone",
            "number",
            "position")) {
      people.put(
          row.id(),
          new Colleague(
              row.id(),
              row.text(0),
              Optional.of(row.text(1)).filter(login -> !login.isEmpty()),
              row.text(6),
              row.text(7),
              row.value(2) instanceof Ref ref ? Optional.of(ref.id()) : Optional.empty(),
              roles.getOrDefault(row.id(), Set.of()),
              row.value(3) != EmployeeState.LEFT,
              row.value(4) == ReadingLanguage.EN ? Language.EN : Language.ZH,
              ZoneId.of(row.text(5))));
    }
    return people;
  }

  boolean isOf(Catalog one, LocalDate on) {
    return catalog == one && day.equals(on);
  }

  Map<Long, Colleague> people() {
    return people;
  }

  Optional<Caller> caller(long person) {
    return callers.computeIfAbsent(person, this::makeCaller);
  }

  private Optional<Caller> makeCaller(long person) {
    return Optional.ofNullable(people.get(person))
        .filter(Colleague::active)
        .map(
            one ->
                new Caller(
                    one.id(),
                    one.name(),
                    one.roles(),
                    Rights.of(one.roles(), grants, fieldGrants),
                    tree.standing(one),
                    one.language(),
                    one.zone(),
                    null));
  }
}
