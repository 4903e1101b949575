package youke.server.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;

/** Personal tokens, by which a person's own programs act for them. */
final class Tokens {
  /** Every token begins so; scanners for leaked secrets can find it. */
  static final String PREFIX = "yk_";

  static final int LONGEST_DAYS = 366;
  private static final int MOST = 50;
  private static final int LONGEST_NAME = 100;

  private final SignInTables tables;
  private final CredentialTables credentials;
  private final SignInLog log;
  private final Clock clock;

  Tokens(SignInTables tables, CredentialTables credentials, SignInLog log, Clock clock) {
    this.tables = tables;
    this.credentials = credentials;
    this.log = log;
    this.clock = clock;
  }

  /** A new token: shown this one time, kept as hash only. */
  record Made(long id, String token, Instant expires) {}

  Outcome<Made> make(
      long person, String name, Set<TokenScope> scopes, int days, How how, Origin origin) {
    if (days < 1 || days > LONGEST_DAYS) {
      return Outcome.refused(
          Problem.of(SignInProblem.TOKEN_EXPIRY, Place.field("days")).with("max", LONGEST_DAYS));
    }
    if (credentials.tokens(person, clock.instant()).size() >= MOST) {
      return Outcome.refused(Problem.of(KernelProblem.TOO_MANY).with("max", MOST));
    }
    Instant now = clock.instant();
    return Outcome.done(
        tables.whole(
            () -> {
              String token = PREFIX + Secret.random();
              Instant expires = now.plus(Duration.ofDays(days));
              String shown = Origin.clean(name, LONGEST_NAME);
              long id =
                  credentials.addToken(Secret.hash(token), person, shown, scopes, now, expires);
              log.add(SignInEvent.TOKEN_MADE, how, person, origin);
              return new Made(id, token, expires);
            }));
  }

  List<CredentialTables.TokenLine> of(long person) {
    return credentials.tokens(person, clock.instant());
  }
}
