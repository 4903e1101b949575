package youke.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.text.Language;
import youke.server.JsonBody;
import youke.server.QueryParameters;

/** What administrators of access do for others, and the log: people's links, locks, sign-ins. */
@RestController
public final class AdministrationRoutes {
  private static final int MOST_LINES = 200;
  private static final int LINES = 50;

  private final People people;
  private final Administrators administrators;
  private final Accounts accounts;
  private final Links links;
  private final Locks locks;
  private final SignInLog log;

  AdministrationRoutes(
      People people,
      Administrators administrators,
      Accounts accounts,
      Links links,
      Locks locks,
      SignInLog log) {
    this.people = people;
    this.administrators = administrators;
    this.accounts = accounts;
    this.links = links;
    this.locks = locks;
    this.log = log;
  }

  record LinkWish(@Nullable Boolean clearSecondFactor) {}

  /**
   * How a person's account stands.
   *
   * @param linkUntil until when a one-time link waits to be used
   */
  record AccountView(
      boolean hasPassword,
      @Nullable Instant passwordSet,
      boolean secondFactor,
      boolean locked,
      @Nullable Instant lockedSince,
      @Nullable Instant linkUntil) {}

  /** A person by name, where the log speaks of one. */
  record Named(String id, String name) {}

  record LineView(
      String id,
      Instant at,
      String event,
      String eventText,
      String how,
      String howText,
      @Nullable Named person,
      String login,
      @Nullable Named by,
      String address,
      String agent) {}

  @GetMapping("/api/people/{id}/account")
  AccountView account(@PathVariable long id, SignedIn signedIn, HttpServletRequest request) {
    QueryParameters.only(request);
    Person person = other(id, signedIn);
    Accounts.@Nullable Account account = accounts.find(person.id()).orElse(null);
    return new AccountView(
        account != null && account.passwordHash() != null,
        account == null ? null : account.passwordSetAt(),
        account != null && account.totpSecret() != null,
        account != null && account.isLocked(),
        account == null ? null : account.lockedAt(),
        links.waiting(id).orElse(null));
  }

  /** A new one-time link, shown this one time; path and fragment, to be put behind the address. */
  @PostMapping("/api/people/{id}/link")
  Links.Made link(@PathVariable long id, SignedIn signedIn, HttpServletRequest request)
      throws IOException {
    LinkWish wish =
        request.getContentLengthLong() == 0
            ? new LinkWish(false)
            : JsonBody.read(request, LinkWish.class);
    Person person = other(id, signedIn);
    if (!person.active()) {
      throw new Refusal(Problem.of(SignInProblem.NOT_ACTIVE));
    }
    return links.make(
        id,
        signedIn.person(),
        Boolean.TRUE.equals(wish.clearSecondFactor()),
        How.LINK,
        Origin.of(request));
  }

  /** Nothing of this person's gets in from here on: no password, session or token. */
  @PostMapping("/api/people/{id}/lock")
  ResponseEntity<Void> lock(@PathVariable long id, SignedIn signedIn, HttpServletRequest request) {
    other(id, signedIn);
    if (id == signedIn.person()) {
      throw new Refusal(Problem.of(SignInProblem.NOT_YOURSELF));
    }
    locks.lock(id, signedIn.person(), Origin.of(request));
    return ResponseEntity.noContent().build();
  }

  /** Lets a person in again, also one who tried a wrong password too often. */
  @PostMapping("/api/people/{id}/unlock")
  ResponseEntity<Void> unlock(
      @PathVariable long id, SignedIn signedIn, HttpServletRequest request) {
    locks.unlock(other(id, signedIn), signedIn.person(), Origin.of(request));
    return ResponseEntity.noContent().build();
  }

  /**
   * The sign-in log, newest first: one's own; for administrators that of {@code person}, or of all
   * with {@code person=all}. Further pages with {@code before}, the last id seen.
   */
  @GetMapping("/api/sign-ins")
  List<LineView> signIns(SignedIn signedIn, HttpServletRequest request) {
    QueryParameters.only(request, "person", "before", "limit");
    OptionalLong of = OptionalLong.of(signedIn.person());
    if (request.getParameter("person") != null) {
      administrators.require(signedIn);
      of =
          "all".equals(request.getParameter("person"))
              ? OptionalLong.empty()
              : QueryParameters.number(request, "person");
    }
    long limit = QueryParameters.number(request, "limit").orElse(LINES);
    if (limit < 1 || limit > MOST_LINES) {
      throw new Refusal(
          Problem.of(KernelProblem.TOO_MANY, Place.text("limit", 0)).with("max", MOST_LINES));
    }
    Language language = signedIn.caller().language();
    Map<Long, Named> names = new HashMap<>();
    return log.page(of, QueryParameters.number(request, "before"), (int) limit).stream()
        .map(line -> view(line, language, names))
        .toList();
  }

  private LineView view(SignInLog.Line line, Language language, Map<Long, Named> names) {
    return new LineView(
        Long.toString(line.id()),
        line.at(),
        line.event().name(),
        line.event().label().in(language),
        line.how().name(),
        line.how().label().in(language),
        named(line.person(), names),
        line.login(),
        named(line.byPerson(), names),
        line.origin().address(),
        line.origin().agent());
  }

  private @Nullable Named named(@Nullable Long id, Map<Long, Named> names) {
    if (id == null) {
      return null;
    }
    return names.computeIfAbsent(
        id, _ -> new Named(Long.toString(id), people.find(id).map(Person::name).orElse("")));
  }

  private Person other(long id, SignedIn signedIn) {
    administrators.require(signedIn);
    return people.find(id).orElseThrow(() -> new Refusal(Problem.of(KernelProblem.NOT_FOUND)));
  }
}
