package youke.server.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import youke.kernel.access.Caller;
import youke.server.RequestLanguage;

/** Signs in whoever the header {@code X-Person} names, so that tests need no passwords. */
public final class ActingAs implements Filter {
  public static final String HEADER = "X-Person";

  private final Callers callers;

  public ActingAs(Callers callers) {
    this.callers = callers;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http && http.getHeader(HEADER) != null) {
      callers.of(Long.parseLong(http.getHeader(HEADER))).ifPresent(caller -> signIn(http, caller));
    }
    chain.doFilter(request, response);
  }

  private void signIn(HttpServletRequest request, Caller caller) {
    RequestLanguage.keep(request, caller.language());
    Instant now = Instant.now();
    CredentialTables.Credential session =
        new CredentialTables.Credential(
            1, caller.person(), EnumSet.allOf(TokenScope.class), now.plusSeconds(3600), now, null);
    new SignedIn(
            caller, SignedIn.By.SESSION, session, () -> callers.of(caller.person()).isPresent())
        .keep(request);
  }
}
