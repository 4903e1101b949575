package youke.server.book;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import youke.kernel.access.Caller;
import youke.org.Colleague;
import youke.org.Directory;
import youke.org.Roles;
import youke.server.signin.Callers;
import youke.server.signin.People;
import youke.server.signin.Person;

/** The organisation's people, as sign-in knows them. */
public final class BookPeople implements People, Callers {
  // Whoever has no number comes last; of equals the order by name stays.
  private static final Comparator<Colleague> BY_NUMBER =
      Comparator.<Colleague, Boolean>comparing(one -> one.number().isEmpty())
          .thenComparing(Colleague::number);

  private final Directory directory;

  public BookPeople(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Optional<Person> find(long person) {
    return directory.find(person).map(BookPeople::person);
  }

  @Override
  public Optional<Person> withLogin(String login) {
    return directory.withLogin(login).map(BookPeople::person);
  }

  @Override
  public List<Person> all() {
    return directory.active().stream().sorted(BY_NUMBER).map(BookPeople::person).toList();
  }

  @Override
  public Optional<Caller> of(long person) {
    return directory.caller(person);
  }

  private static Person person(Colleague one) {
    return new Person(
        one.id(),
        one.name(),
        one.login().orElse(""),
        one.position(),
        List.copyOf(one.roles()),
        one.active(),
        one.roles().contains(Roles.ACCESS_ADMINISTRATOR.name()),
        one.language(),
        one.zone());
  }
}
