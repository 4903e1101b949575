package youke.server.signin;

import static youke.server.JsonBody.required;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.JsonBody;
import youke.server.QueryParameters;

/** Coming in and going out: {@code /api/sign-in}, {@code /api/sign-out}, {@code /api/session}. */
@RestController
public final class SignInRoutes {
  private final SignIn signIn;
  private final Sessions sessions;
  private final People people;
  private final Accounts accounts;
  private final SignInSettings settings;

  SignInRoutes(
      SignIn signIn, Sessions sessions, People people, Accounts accounts, SignInSettings settings) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.people = people;
    this.accounts = accounts;
    this.settings = settings;
  }

  record Password(@Nullable String login, @Nullable String password) {}

  record Code(@Nullable String code) {}

  record Chosen(@Nullable Long person) {}

  /** Asks for the second step. */
  record Next(String next) {}

  @PostMapping("/api/sign-in")
  Object signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Password body = JsonBody.read(request, Password.class);
    String login = required("login", body.login());
    String password = required("password", body.password());
    Optional<String> before = SessionCookie.session(request);
    return entered(
        signIn.withPassword(login, password, Origin.of(request), before).orThrow(),
        request,
        response);
  }

  @PostMapping("/api/sign-in/totp")
  Object secondStep(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String code = required("code", JsonBody.read(request, Code.class).code());
    String ticket =
        SessionCookie.step(request)
            .orElseThrow(() -> new Refusal(Problem.of(SignInProblem.STEP_OVER)));
    Optional<String> before = SessionCookie.session(request);
    return entered(
        signIn.withCode(ticket, code, Origin.of(request), before).orThrow(), request, response);
  }

  private Object entered(
      SignIn.Entry entry, HttpServletRequest request, HttpServletResponse response) {
    return switch (entry) {
      case SignIn.Entry.SecondStep(String ticket) -> {
        SessionCookie.giveStep(request, response, ticket);
        yield new Next("totp");
      }
      case SignIn.Entry.In(Person person, Sessions.Started started) -> {
        SessionCookie.takeStep(request, response);
        SessionCookie.giveSession(request, response, started.secret(), settings.longest());
        yield view(
            person, "session", started.expires(), List.of(TokenScope.values()), Optional.empty());
      }
    };
  }

  @PostMapping("/api/sign-out")
  ResponseEntity<Void> signOut(
      SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
    var _ =
        sessions.end(
            SignedIn.By.SESSION,
            signedIn.credential(),
            SignInEvent.SIGNED_OUT,
            signedIn.person(),
            Origin.of(request));
    SessionCookie.takeSession(request, response);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/api/session")
  SessionView session(SignedIn signedIn, HttpServletRequest request) {
    QueryParameters.only(request);
    Person person =
        people
            .find(signedIn.person())
            .orElseThrow(() -> new Refusal(Problem.of(KernelProblem.NOT_FOUND)));
    return view(
        person,
        signedIn.bySession() ? "session" : "token",
        signedIn.expires(),
        signedIn.scopes().stream().sorted().toList(),
        signedIn.triedBy().flatMap(people::find));
  }

  private SessionView view(
      Person person,
      String by,
      java.time.Instant expires,
      List<TokenScope> scopes,
      Optional<Person> triedBy) {
    return SessionView.of(
        person,
        by,
        expires,
        scopes,
        accounts.find(person.id()),
        accounts.recoveryCodesLeft(person.id()),
        settings.practice(),
        triedBy);
  }

  /** The people of a practice book, to choose one from. */
  @GetMapping("/api/practice/people")
  List<SessionView.PersonView> practicePeople(HttpServletRequest request) {
    onlyForPractice();
    QueryParameters.only(request);
    return people.all().stream().filter(Person::active).map(SessionView.PersonView::of).toList();
  }

  @PostMapping("/api/practice/sign-in")
  Object practise(HttpServletRequest request, HttpServletResponse response) throws IOException {
    onlyForPractice();
    long chosen = required("person", JsonBody.read(request, Chosen.class).person());
    Optional<String> before = SessionCookie.session(request);
    return entered(
        signIn.forPractice(chosen, Origin.of(request), before).orThrow(), request, response);
  }

  private void onlyForPractice() {
    if (!settings.practice()) {
      throw new Refusal(Problem.of(KernelProblem.NOT_FOUND));
    }
  }
}
