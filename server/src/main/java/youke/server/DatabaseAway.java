package youke.server;

import java.net.URI;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.store.DatabaseFailure;
import youke.kernel.text.Language;

/**
 * Tells people, while the database is away, that nothing was written and that trying again will
 * help.
 */
@RestControllerAdvice
final class DatabaseAway {
  private static final String RETRY_AFTER_SECONDS = "5";

  /** Being shut down, starting, out of sessions, out of disk. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300", "53100");

  /**
   * Whether the failure is the database being away, not something wrong with the request or with
   * us.
   */
  static boolean is(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || (state != null && (state.startsWith("08") || STATES.contains(state)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refuse(SQLException failure, Locale locale) throws SQLException {
    if (!is(failure)) {
      throw failure;
    }
    Language language = locale.getLanguage().equals("zh") ? Language.ZH : Language.EN;
    Problem problem = Problem.of(KernelProblem.UNAVAILABLE);
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, problem.message(language));
    detail.setType(URI.create("urn:youke:problem:" + problem.code().name()));
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .body(detail);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refuse(DatabaseFailure failure, Locale locale) throws SQLException {
    if (failure.getCause() instanceof SQLException cause) {
      return refuse(cause, locale);
    }
    throw failure;
  }
}
