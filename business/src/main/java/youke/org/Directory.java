package youke.org;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
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
  private final Lock reading = new ReentrantLock();
  private final AtomicLong forgotten = new AtomicLong();
  private volatile @Nullable DirectoryPages known;

  public Directory(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** Has everything read anew when it is next asked for. */
  public void forget() {
    forgotten.incrementAndGet();
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
    return known().orElseGet(this::readOnce);
  }

  private Optional<DirectoryPages> known() {
    return Optional.ofNullable(known)
        .filter(pages -> pages.isOf(records.catalog(), LocalDate.now(clock)));
  }

  // One reads, whoever else wants to know waits for it.
  private DirectoryPages readOnce() {
    reading.lock();
    try {
      return known().orElseGet(this::read);
    } finally {
      reading.unlock();
    }
  }

  // What was forgotten meanwhile may not be in what was read: that is good for this question only.
  private DirectoryPages read() {
    long before = forgotten.get();
    DirectoryPages pages = DirectoryPages.read(records, records.catalog(), LocalDate.now(clock));
    known = pages;
    if (forgotten.get() != before) {
      known = null;
    }
    return pages;
  }
}
