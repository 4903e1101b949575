package youke.org;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.record.Records;

/**
 * Who is who: the people of the house with the roles they hold and their place in the organisation,
 * and from that the rights with which each one acts. Kept in memory until something of it changes.
 */
public final class Directory {
  /** The entities that it is made from; who changes one of these tells {@link #forget}. */
  public static final List<String> SOURCES =
      List.of(
          Organisation.NODE.entityName(),
          Employee.EMPLOYEE.entityName(),
          AccessRole.ACCESS_ROLE.entityName(),
          RoleGrant.ROLE_GRANT.entityName(),
          RoleField.ROLE_FIELD.entityName(),
          RoleAssignment.ROLE_ASSIGNMENT.entityName());

  private final Records records;
  private final Clock clock;
  private volatile @Nullable DirectoryPages known;

  public Directory(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** Has everything read anew when it is next asked for. */
  public void forget() {
    known = null;
  }

  /** The person of an employee's record; leavers are told as not active. */
  public Optional<Colleague> find(long person) {
    return Optional.ofNullable(pages().people().get(person));
  }

  /** Whoever signs in by this name, written in lower case. */
  public Optional<Colleague> withLogin(String login) {
    return pages().people().values().stream()
        .filter(one -> one.login().filter(login::equals).isPresent())
        .findFirst();
  }

  /** Everybody who is active, by name. */
  public List<Colleague> active() {
    return pages().people().values().stream()
        .filter(Colleague::active)
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  /** The person with the rights that they hold today; empty for a leaver. */
  public Optional<Caller> caller(long person) {
    return pages().caller(person);
  }

  private DirectoryPages pages() {
    DirectoryPages pages = known;
    Catalog catalog = records.catalog();
    LocalDate today = LocalDate.now(clock);
    if (pages == null || !pages.isOf(catalog, today)) {
      pages = DirectoryPages.read(records, catalog, today);
      known = pages;
    }
    return pages;
  }
}
