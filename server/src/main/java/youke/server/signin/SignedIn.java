package youke.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.signin.CredentialTables.Credential;

/** A request whose sender is known: by the session of a browser or by a personal token. */
public final class SignedIn {
  private static final String KEPT = SignedIn.class.getName();

  /** What told us who it is. */
  enum By {
    SESSION,
    TOKEN
  }

  private final Caller caller;
  private final By by;
  private final Credential credential;
  private final BooleanSupplier stands;
  private final @Nullable Long triedBy;

  /**
   * @param stands asks again whether all this is still so
   */
  SignedIn(Caller caller, By by, Credential credential, BooleanSupplier stands) {
    this(caller, by, credential, stands, null);
  }

  /**
   * @param triedBy the administrator who looks at the product as the caller, or null
   */
  SignedIn(
      Caller caller, By by, Credential credential, BooleanSupplier stands, @Nullable Long triedBy) {
    this.triedBy = triedBy;
    this.caller = caller;
    this.by = by;
    this.credential = credential;
    this.stands = stands;
  }

  /** Who sent this request; empty on the few open routes when nobody is signed in. */
  public static Optional<SignedIn> of(HttpServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(KEPT));
  }

  void keep(HttpServletRequest request) {
    request.setAttribute(KEPT, this);
  }

  public Caller caller() {
    return caller;
  }

  public long person() {
    return caller.person();
  }

  /** The administrator of access who looks at the product as this person, and may only look. */
  public Optional<Long> triedBy() {
    return Optional.ofNullable(triedBy);
  }

  /** Whether it was a browser's session, not a token: only that may change how one signs in. */
  public boolean bySession() {
    return by == By.SESSION;
  }

  /** Id of the session or token. */
  public long credential() {
    return credential.id();
  }

  /**
   * Whether this is still so: not signed out, withdrawn, expired, locked or gone. For streams that
   * stay open: costs nothing, ask before each thing sent. Does not count as use.
   */
  public boolean stands() {
    return stands.getAsBoolean();
  }

  /** When the session ends at the latest, or the token does. */
  public Instant expires() {
    return credential.expires();
  }

  /** What this request may be used for; a session for everything. */
  public Set<TokenScope> scopes() {
    return credential.scopes();
  }

  /** Refuses the request when it came by a token that was not made for this. */
  public void require(TokenScope scope) {
    if (!credential.scopes().contains(scope)) {
      throw new Refusal(Problem.of(SignInProblem.TOKEN_NOT_FOR_THIS).with("scope", scope.label()));
    }
  }
}
