package youke.server.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Beginning and ending sessions; an end is felt by all processes as soon as it is committed. */
final class Sessions {
  /** Browsers that one person may be signed in with; the one longest unused makes room. */
  private static final int MOST = 50;

  private final SignInTables tables;
  private final CredentialTables credentials;
  private final Credentials remembered;
  private final SignInLog log;
  private final Clock clock;
  private final SignInSettings settings;

  Sessions(
      SignInTables tables,
      CredentialTables credentials,
      Credentials remembered,
      SignInLog log,
      Clock clock,
      SignInSettings settings) {
    this.tables = tables;
    this.credentials = credentials;
    this.remembered = remembered;
    this.log = log;
    this.clock = clock;
    this.settings = settings;
  }

  /** A new session: its secret goes into the browser's cookie and nowhere else. */
  record Started(String secret, long id, Instant expires) {}

  /**
   * Begins a session under a new secret, never one that the browser brought.
   *
   * @param before the secret that the browser brought, whose session ends here
   */
  Started start(long person, Origin origin, Optional<String> before) {
    String secret = Secret.random();
    Instant now = clock.instant();
    Instant expires = now.plus(settings.longest());
    Optional<Secret.Hash> replaced = before.map(Secret::hash);
    long id =
        tables.whole(
            () -> {
              replaced.ifPresent(this::end);
              credentials
                  .endOldest(person, MOST - 1)
                  .forEach(one -> tables.tell(Credentials.one(SignedIn.By.SESSION, one.hash())));
              return credentials.addSession(Secret.hash(secret), person, now, expires, origin);
            });
    replaced.ifPresent(hash -> remembered.forget(Credentials.one(SignedIn.By.SESSION, hash)));
    return new Started(secret, id, expires);
  }

  private void end(Secret.Hash hash) {
    credentials
        .endSession(hash)
        .ifPresent(ended -> tables.tell(Credentials.one(SignedIn.By.SESSION, ended.hash())));
  }

  /** Writes down what this process knows of last uses, before they are shown. */
  void bringUpToDate() {
    remembered.write();
  }

  List<CredentialTables.SessionLine> of(long person) {
    return credentials.sessions(person, clock.instant(), settings.idle());
  }

  /** Ends one session or token; empty when there is none of this id. */
  Optional<Long> end(
      SignedIn.By by, long id, SignInEvent event, @Nullable Long byPerson, Origin origin) {
    Optional<CredentialTables.Ended> ended =
        tables.whole(
            () -> {
              Optional<CredentialTables.Ended> gone = credentials.end(by, id);
              gone.ifPresent(
                  one -> {
                    tables.tell(Credentials.one(by, one.hash()));
                    log.addBy(event, How.SESSION, one.person(), byPerson, origin);
                  });
              return gone;
            });
    ended.ifPresent(one -> remembered.forget(Credentials.one(by, one.hash())));
    return ended.map(CredentialTables.Ended::person);
  }

  /**
   * Has an administrator's session look at the product as another person, or as their own again.
   *
   * @param as whom; null ends it
   * @param about whom the log tells of
   */
  void tryAs(long session, @Nullable Long as, long about, long administrator, Origin origin) {
    SignInEvent event = as == null ? SignInEvent.TRIED_AS_ENDED : SignInEvent.TRIED_AS;
    Optional<CredentialTables.Ended> changed =
        tables.whole(
            () -> {
              Optional<CredentialTables.Ended> one = credentials.tryAs(session, as);
              one.ifPresent(
                  found -> {
                    tables.tell(Credentials.one(SignedIn.By.SESSION, found.hash()));
                    log.addBy(event, How.SESSION, about, administrator, origin);
                  });
              return one;
            });
    changed.ifPresent(one -> remembered.forget(Credentials.one(SignedIn.By.SESSION, one.hash())));
  }

  /** Whose session or token it is. */
  Optional<Long> owner(SignedIn.By by, long id) {
    return credentials.owner(by, id);
  }

  /** Does something about a person's account and ends their sessions but one (-1: none spared). */
  void endAll(long person, long except, Runnable and) {
    tables.whole(
        () -> {
          and.run();
          credentials.endSessions(person, except);
          tables.tell(Credentials.ALL);
        });
    remembered.forget(Credentials.ALL);
  }
}
