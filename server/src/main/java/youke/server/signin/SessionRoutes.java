package youke.server.signin;

import static youke.server.JsonBody.required;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.JsonBody;
import youke.server.QueryParameters;
import youke.server.signin.SignedIn.By;

/** One's sessions and tokens: seeing, making, ending them; administrators also those of others. */
@RestController
public final class SessionRoutes {
  private final Sessions sessions;
  private final Tokens tokens;
  private final Administrators administrators;
  private final SignInLog log;

  SessionRoutes(Sessions sessions, Tokens tokens, Administrators administrators, SignInLog log) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.administrators = administrators;
    this.log = log;
  }

  /** A browser that somebody is signed in with; {@code current}: the one that asks. */
  record SessionLineView(
      String id,
      Instant created,
      Instant lastSeen,
      Instant expires,
      String address,
      String agent,
      boolean current) {}

  record TokenLineView(
      String id,
      String name,
      List<String> scopes,
      Instant created,
      Instant expires,
      @Nullable Instant lastUsed) {}

  /** A new token, the one time that it is shown. */
  record MadeView(String id, String token, Instant expires) {}

  record NewToken(@Nullable String name, @Nullable List<String> scopes, @Nullable Integer days) {}

  @GetMapping("/api/sessions")
  List<SessionLineView> sessions(SignedIn signedIn, HttpServletRequest request) {
    QueryParameters.only(request, "person");
    sessions.bringUpToDate();
    return sessions.of(whose(signedIn, request)).stream()
        .map(
            line ->
                new SessionLineView(
                    Long.toString(line.id()),
                    line.created(),
                    line.lastSeen(),
                    line.expires(),
                    line.origin().address(),
                    line.origin().agent(),
                    line.id() == signedIn.credential()))
        .toList();
  }

  @DeleteMapping("/api/sessions/{id}")
  ResponseEntity<Void> endSession(
      @PathVariable long id, SignedIn signedIn, HttpServletRequest request) {
    return end(By.SESSION, id, SignInEvent.SESSION_ENDED, signedIn, request);
  }

  /** Ends all one's sessions but the present one; or all of a person's, for administrators. */
  @DeleteMapping("/api/sessions")
  ResponseEntity<Void> endSessions(SignedIn signedIn, HttpServletRequest request) {
    QueryParameters.only(request, "person");
    long person = whose(signedIn, request);
    sessions.endAll(
        person,
        person == signedIn.person() ? signedIn.credential() : -1,
        () ->
            log.addBy(
                SignInEvent.SESSIONS_ENDED,
                How.SESSION,
                person,
                signedIn.person(),
                Origin.of(request)));
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/api/tokens")
  List<TokenLineView> tokens(SignedIn signedIn, HttpServletRequest request) {
    QueryParameters.only(request, "person");
    sessions.bringUpToDate();
    return tokens.of(whose(signedIn, request)).stream()
        .map(
            line ->
                new TokenLineView(
                    Long.toString(line.id()),
                    line.name(),
                    line.scopes().stream().map(TokenScope::text).toList(),
                    line.created(),
                    line.expires(),
                    line.lastUsed()))
        .toList();
  }

  @PostMapping("/api/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  MadeView makeToken(SignedIn signedIn, HttpServletRequest request) throws IOException {
    NewToken body = JsonBody.read(request, NewToken.class);
    String name = required("name", body.name());
    if (name.isBlank()) {
      throw new Refusal(
          Problem.of(KernelProblem.REQUIRED, Place.field("name")).with("field", "name"));
    }
    Set<TokenScope> scopes = scopes(required("scopes", body.scopes()));
    int days = required("days", body.days());
    Tokens.Made made =
        tokens
            .make(signedIn.person(), name, scopes, days, How.SESSION, Origin.of(request))
            .orThrow();
    return new MadeView(Long.toString(made.id()), made.token(), made.expires());
  }

  private static Set<TokenScope> scopes(List<String> given) {
    Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
    for (int i = 0; i < given.size(); i++) {
      String text = String.valueOf(given.get(i));
      Place place = Place.field("scopes[" + i + "]");
      scopes.add(
          TokenScope.of(text)
              .orElseThrow(
                  () ->
                      new Refusal(
                          Problem.of(KernelProblem.UNKNOWN_OPTION, place)
                              .with("field", "scopes")
                              .with("value", text))));
    }
    if (scopes.isEmpty()) {
      throw new Refusal(
          Problem.of(KernelProblem.REQUIRED, Place.field("scopes")).with("field", "scopes"));
    }
    return scopes;
  }

  @DeleteMapping("/api/tokens/{id}")
  ResponseEntity<Void> endToken(
      @PathVariable long id, SignedIn signedIn, HttpServletRequest request) {
    return end(By.TOKEN, id, SignInEvent.TOKEN_ENDED, signedIn, request);
  }

  private ResponseEntity<Void> end(
      By by, long id, SignInEvent event, SignedIn signedIn, HttpServletRequest request) {
    QueryParameters.only(request);
    boolean may =
        sessions
            .owner(by, id)
            .filter(owner -> owner == signedIn.person() || administrators.is(signedIn))
            .isPresent();
    if (!may || sessions.end(by, id, event, signedIn.person(), Origin.of(request)).isEmpty()) {
      throw new Refusal(Problem.of(KernelProblem.NOT_FOUND));
    }
    return ResponseEntity.noContent().build();
  }

  /** One's own, or for administrators those of the person asked for. */
  private long whose(SignedIn signedIn, HttpServletRequest request) {
    OptionalLong asked = QueryParameters.number(request, "person");
    if (asked.isEmpty() || asked.getAsLong() == signedIn.person()) {
      return signedIn.person();
    }
    administrators.require(signedIn);
    return asked.getAsLong();
  }
}
