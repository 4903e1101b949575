package youke.server.signin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as JSON.
 *
 * @param by {@code session} or {@code token}
 * @param practice whether the book is one to practise in
 * @param triedBy the administrator who looks at the product as this person, or null
 */
record SessionView(
    PersonView person,
    String by,
    Instant expires,
    List<String> scopes,
    boolean administersAccess,
    boolean hasPassword,
    boolean secondFactor,
    int recoveryCodesLeft,
    boolean practice,
    @Nullable PersonView triedBy) {

  /**
   * A person, as JSON; ids are texts, as everywhere in it.
   *
   * @param language {@code zh} or {@code en}
   */
  record PersonView(
      String id,
      String name,
      String login,
      String position,
      List<String> roles,
      String language,
      String zone) {
    static PersonView of(Person person) {
      return new PersonView(
          Long.toString(person.id()),
          person.name(),
          person.login(),
          person.position(),
          person.roles(),
          person.language().name().toLowerCase(Locale.ROOT),
          person.zone().getId());
    }
  }

  static SessionView of(
      Person person,
      String by,
      Instant expires,
      List<TokenScope> scopes,
      Optional<Accounts.Account> account,
      int recoveryCodesLeft,
      boolean practice,
      Optional<Person> triedBy) {
    return new SessionView(
        PersonView.of(person),
        by,
        expires,
        scopes.stream().map(TokenScope::text).toList(),
        person.administersAccess(),
        account.map(Accounts.Account::passwordHash).isPresent(),
        account.map(Accounts.Account::totpSecret).isPresent(),
        recoveryCodesLeft,
        practice,
        triedBy.map(PersonView::of).orElse(null));
  }
}
