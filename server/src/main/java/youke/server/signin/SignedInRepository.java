package youke.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import youke.kernel.access.Caller;
import youke.kernel.text.Language;
import youke.server.RequestLanguage;
import youke.server.signin.CredentialTables.Credential;
import youke.server.signin.SignedIn.By;

/** Tells from its cookie or its token who sent a request; from memory, once per request. */
final class SignedInRepository implements SecurityContextRepository {
  private static final String BEARER = "Bearer ";
  private static final int TOKEN_LENGTH = Tokens.PREFIX.length() + 43;

  private final Credentials credentials;
  private final Callers callers;
  private final People people;

  SignedInRepository(Credentials credentials, Callers callers, People people) {
    this.credentials = credentials;
    this.callers = callers;
    this.people = people;
  }

  /** Who sent the request; empty for a stranger, or someone whose time is over. */
  Optional<SignedIn> who(HttpServletRequest request) {
    Optional<SignedIn> known = SignedIn.of(request);
    if (known.isPresent()) {
      return known;
    }
    String authorization = request.getHeader("Authorization");
    if (authorization != null) {
      return token(authorization).flatMap(token -> who(request, By.TOKEN, token));
    }
    return SessionCookie.session(request).flatMap(secret -> who(request, By.SESSION, secret));
  }

  private Optional<SignedIn> who(HttpServletRequest request, By by, String secret) {
    Secret.Hash hash = Secret.hash(secret);
    Optional<Credential> credential = credentials.use(by, hash);
    if (credential.isEmpty()) {
      return Optional.empty();
    }
    long own = credential.get().person();
    Optional<Long> tried = Optional.ofNullable(credential.get().tryingAs());
    if (tried.isPresent() && people.find(own).filter(Person::administersAccess).isEmpty()) {
      return Optional.empty(); // no administrator any more: neither this person nor the other
    }
    long person = tried.orElse(own);
    Optional<Caller> known = callers.of(person);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    // A screen speaks the language chosen on it, a token that of its person.
    Caller caller =
        (by == By.SESSION ? RequestLanguage.spoken(request) : Optional.<Language>empty())
            .map(known.get()::reading)
            .orElseGet(known::get);
    SignedIn signedIn =
        new SignedIn(
            caller,
            by,
            credential.get(),
            () -> stands(by, hash, tried) && callers.of(person).isPresent(),
            tried.isPresent() ? own : null);
    signedIn.keep(request);
    RequestLanguage.keep(request, caller.language());
    return Optional.of(signedIn);
  }

  private boolean stands(By by, Secret.Hash hash, Optional<Long> tried) {
    return credentials
        .current(by, hash)
        .filter(now -> Optional.ofNullable(now.tryingAs()).equals(tried))
        .isPresent();
  }

  private static Optional<String> token(String authorization) {
    if (authorization.length() != BEARER.length() + TOKEN_LENGTH
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    return Optional.of(authorization.substring(BEARER.length()));
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(request);
  }

  /** Looked up when first asked for: an open page asks never. */
  private final class Deferred implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private @Nullable SecurityContext context;

    Deferred(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      SecurityContext known = context;
      if (known == null) {
        known = new SecurityContextImpl();
        known.setAuthentication(who(request).map(Known::new).orElse(null));
        context = known;
      }
      return known;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }

  @Override
  @Deprecated
  @SuppressWarnings("removal")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  /** Nothing to save: a session begins in {@link Sessions} and nowhere else. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return who(request).isPresent();
  }
}
