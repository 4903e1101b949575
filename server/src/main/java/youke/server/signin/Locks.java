package youke.server.signin;

/** Keeping a person out for as long as an administrator wants, and letting them in again. */
final class Locks {
  private final SignInTables tables;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Tries tries;
  private final SignInLog log;

  Locks(SignInTables tables, Accounts accounts, Sessions sessions, Tries tries, SignInLog log) {
    this.tables = tables;
    this.accounts = accounts;
    this.sessions = sessions;
    this.tries = tries;
    this.log = log;
  }

  /** From here on no password, session or token of this person's gets in. */
  void lock(long person, long by, Origin origin) {
    sessions.endAll(
        person,
        -1,
        () -> {
          accounts.open(person);
          accounts.lock(person, by);
          log.addBy(SignInEvent.LOCKED, How.SESSION, person, by, origin);
        });
  }

  /** Lets a person in again, also one who was slowed down by too many tries. */
  void unlock(Person person, long by, Origin origin) {
    tables.whole(
        () -> {
          accounts.unlock(person.id());
          tries.forget(Tries.Of.LOGIN, Logins.plain(person.login()));
          tries.forget(Tries.Of.PERSON, Long.toString(person.id()));
          log.addBy(SignInEvent.UNLOCKED, How.SESSION, person.id(), by, origin);
        });
  }
}
