package youke.server.signin;

import static youke.server.JsonBody.required;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.JsonBody;

/** How one signs in oneself: {@code /api/password}, {@code /api/totp}. */
@RestController
public final class OwnAccountRoutes {
  private final People people;
  private final Links links;
  private final PasswordChange change;
  private final SecondFactor secondFactor;
  private final SignInSettings settings;

  OwnAccountRoutes(
      People people,
      Links links,
      PasswordChange change,
      SecondFactor secondFactor,
      SignInSettings settings) {
    this.people = people;
    this.links = links;
    this.change = change;
    this.secondFactor = secondFactor;
    this.settings = settings;
  }

  record ByLink(@Nullable String link, @Nullable String password) {}

  record Change(@Nullable String current, @Nullable String password) {}

  record Password(@Nullable String password) {}

  record Code(@Nullable String code) {}

  record PasswordAndCode(@Nullable String password, @Nullable String code) {}

  record SetFor(String login) {}

  record RecoveryCodesView(List<String> recoveryCodes) {}

  /** Sets a password by a one-time link; the answer says which login it is for. */
  @PostMapping("/api/password")
  SetFor setPassword(HttpServletRequest request) throws IOException {
    ByLink body = JsonBody.read(request, ByLink.class);
    String link = required("link", body.link());
    String password = required("password", body.password());
    return new SetFor(links.setPassword(link, password, Origin.of(request)).orThrow().login());
  }

  @PostMapping("/api/password/change")
  ResponseEntity<Void> changePassword(
      SignedIn signedIn, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Change body = JsonBody.read(request, Change.class);
    String current = required("current", body.current());
    String password = required("password", body.password());
    Sessions.Started renewed =
        change.change(person(signedIn), current, password, Origin.of(request)).orThrow();
    SessionCookie.giveSession(request, response, renewed.secret(), settings.longest());
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/api/totp/enrol")
  SecondFactor.Offer enrol(SignedIn signedIn, HttpServletRequest request) throws IOException {
    String password = required("password", JsonBody.read(request, Password.class).password());
    Person person = person(signedIn);
    return secondFactor.offer(person.id(), person.login(), password).orThrow();
  }

  @PostMapping("/api/totp/confirm")
  RecoveryCodesView confirm(SignedIn signedIn, HttpServletRequest request) throws IOException {
    String code = required("code", JsonBody.read(request, Code.class).code());
    return new RecoveryCodesView(
        secondFactor
            .confirm(signedIn.person(), signedIn.credential(), code, Origin.of(request))
            .orThrow());
  }

  @PostMapping("/api/totp/disable")
  ResponseEntity<Void> disable(SignedIn signedIn, HttpServletRequest request) throws IOException {
    PasswordAndCode body = JsonBody.read(request, PasswordAndCode.class);
    String password = required("password", body.password());
    String code = required("code", body.code());
    var _ = secondFactor.off(signedIn.person(), password, code, Origin.of(request)).orThrow();
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/api/totp/recovery-codes")
  RecoveryCodesView recoveryCodes(SignedIn signedIn, HttpServletRequest request)
      throws IOException {
    PasswordAndCode body = JsonBody.read(request, PasswordAndCode.class);
    String password = required("password", body.password());
    String code = required("code", body.code());
    return new RecoveryCodesView(
        secondFactor
            .newRecoveryCodes(signedIn.person(), password, code, Origin.of(request))
            .orThrow());
  }

  private Person person(SignedIn signedIn) {
    return people
        .find(signedIn.person())
        .orElseThrow(() -> new Refusal(Problem.of(KernelProblem.NOT_FOUND)));
  }
}
