package youke.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.JsonBody;
import youke.server.QueryParameters;

/**
 * An administrator of access looks at the product as another person sees it: from that browser
 * alone, only looking, and the sign-in log tells of it.
 */
@RestController
public final class TryRoutes {
  private final Sessions sessions;
  private final People people;
  private final Administrators administrators;

  TryRoutes(Sessions sessions, People people) {
    this.sessions = sessions;
    this.people = people;
    this.administrators = new Administrators(people);
  }

  record As(@Nullable String person) {}

  @PostMapping("/api/access:try")
  ResponseEntity<Void> begin(SignedIn signedIn, HttpServletRequest request) throws IOException {
    QueryParameters.only(request);
    administrators.require(signedIn);
    if (!signedIn.bySession()) {
      throw new Refusal(Problem.of(SignInProblem.SESSION_ONLY));
    }
    String given = JsonBody.required("person", JsonBody.read(request, As.class).person());
    Person other =
        (given.matches("[1-9][0-9]{0,17}")
                ? people.find(Long.parseLong(given))
                : java.util.Optional.<Person>empty())
            .orElseThrow(
                () -> new Refusal(Problem.of(KernelProblem.NOT_FOUND, Place.field("person"))));
    if (!other.active() || other.id() == signedIn.person()) {
      throw new Refusal(Problem.of(SignInProblem.NOT_ACTIVE, Place.field("person")));
    }
    sessions.tryAs(
        signedIn.credential(), other.id(), other.id(), signedIn.person(), Origin.of(request));
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/api/access:try")
  ResponseEntity<Void> end(SignedIn signedIn, HttpServletRequest request) {
    QueryParameters.only(request);
    signedIn
        .triedBy()
        .ifPresent(
            administrator ->
                sessions.tryAs(
                    signedIn.credential(),
                    null,
                    signedIn.person(),
                    administrator,
                    Origin.of(request)));
    return ResponseEntity.noContent().build();
  }
}
