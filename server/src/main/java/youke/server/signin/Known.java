package youke.server.signin;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Tells the framework that the sender of a request is known; all that matters is in SignedIn. */
final class Known implements Authentication {
  private static final long serialVersionUID = 1;

  private final transient SignedIn signedIn;

  Known(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public @Nullable Object getDetails() {
    return null;
  }

  @Override
  public Object getPrincipal() {
    return signedIn;
  }

  @Override
  public boolean isAuthenticated() {
    return true;
  }

  @Override
  public void setAuthenticated(boolean authenticated) {
    throw new IllegalArgumentException("Who is signed in is decided by the session alone");
  }

  @Override
  public String getName() {
    return Long.toString(signedIn.person());
  }
}
