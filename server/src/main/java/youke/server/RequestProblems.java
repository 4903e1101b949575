package youke.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;

/** What an exception means to whoever sent the request: their problem, a passing one, or a bug. */
final class RequestProblems {
  /** What {@link Place.AtText} calls the body of a request. */
  static final String BODY = "body";

  private RequestProblems() {}

  static Problems of(Throwable raised, HttpServletRequest request) {
    Throwable cause = raised;
    for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
      Problems known = known(cause, request);
      if (known != null) {
        return known;
      }
    }
    return Incident.log(request.getMethod() + " " + request.getRequestURI(), raised);
  }

  private static @Nullable Problems known(Throwable raised, HttpServletRequest request) {
    return switch (raised) {
      case Refusal refusal -> refusal.problems();
      case JacksonException unreadable when belongsToRequest(unreadable) ->
          Problems.of(ofJson(unreadable));
      case HttpMessageNotReadableException unreadable
          when !(unreadable.getCause() instanceof JacksonException) ->
          Problems.of(Problem.of(HttpProblem.UNREADABLE_REQUEST, Place.text(BODY, 0)));
      case MethodArgumentTypeMismatchException mismatch -> Problems.of(ofMismatch(mismatch));
      case MissingServletRequestParameterException missing ->
          Problems.of(
              Problem.of(HttpProblem.MISSING_QUERY, Place.text(missing.getParameterName(), 0))
                  .with("name", missing.getParameterName()));
      case InvalidParameterException _ -> Problems.of(Problem.of(HttpProblem.UNREADABLE_REQUEST));
      case SQLException sql when passing(sql) -> Problems.of(Problem.of(KernelProblem.UNAVAILABLE));
      case ErrorResponse response ->
          Problems.of(ofStatus(response.getStatusCode().value(), request.getMethod()));
      default -> null;
    };
  }

  /** The problem that a status by itself tells. */
  static Problem ofStatus(int status, String method) {
    return switch (status) {
      case 401 -> Problem.of(HttpProblem.NOT_SIGNED_IN);
      case 404 -> Problem.of(KernelProblem.NOT_FOUND);
      case 405 -> Problem.of(HttpProblem.METHOD_NOT_ALLOWED).with("method", method);
      case 406 -> Problem.of(HttpProblem.NOT_ACCEPTABLE);
      case 413 -> Problem.of(HttpProblem.BODY_TOO_LARGE);
      case 415 -> Problem.of(HttpProblem.UNKNOWN_MEDIA_TYPE);
      case 503 -> Problem.of(KernelProblem.UNAVAILABLE);
      default ->
          status >= 500
              ? Problem.of(KernelProblem.UNAVAILABLE)
              : Problem.of(HttpProblem.UNREADABLE_REQUEST);
    };
  }

  static void copyHeaders(Throwable raised, HttpServletResponse response) {
    if (raised instanceof HttpRequestMethodNotSupportedException unsupported) {
      HttpHeaders headers = unsupported.getHeaders();
      String allow = headers.getFirst(HttpHeaders.ALLOW);
      if (allow != null) {
        response.setHeader(HttpHeaders.ALLOW, allow);
      }
    }
  }

  /** Nobody is left to answer: the connection was closed while we wrote. */
  static boolean clientLeft(Throwable raised) {
    return !ofDatabase(raised) && DisconnectedClientHelper.isClientDisconnectedException(raised);
  }

  // A connection to the database that breaks looks just like one to a client.
  private static boolean ofDatabase(Throwable raised) {
    Throwable cause = raised;
    for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  /** A mistake in what was sent; one in what we write ourselves is a bug. */
  private static boolean belongsToRequest(JacksonException raised) {
    return raised instanceof StreamReadException || raised instanceof MismatchedInputException;
  }

  private static Problem ofJson(JacksonException unreadable) {
    TokenStreamLocation location = unreadable.getLocation();
    if (unreadable instanceof UnrecognizedPropertyException unknown) {
      return Problem.of(HttpProblem.UNKNOWN_PROPERTY, Place.field(path(unknown)))
          .with("name", unknown.getPropertyName());
    }
    if (unreadable instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
      String path = path(mismatch);
      return Problem.of(HttpProblem.WRONG_PROPERTY, Place.field(path)).with("name", path);
    }
    long offset = Math.max(location.getCharOffset(), location.getByteOffset());
    return Problem.of(HttpProblem.NOT_JSON, Place.text(BODY, (int) Math.max(0, offset)))
        .with("line", Math.max(1, location.getLineNr()))
        .with("column", Math.max(1, location.getColumnNr()));
  }

  private static String path(JacksonException mistake) {
    StringBuilder path = new StringBuilder();
    List<JacksonException.Reference> steps = mistake.getPath();
    for (JacksonException.Reference step : steps) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  /** A path that cannot be an id leads nowhere; a parameter that cannot be read is named. */
  private static Problem ofMismatch(MethodArgumentTypeMismatchException mismatch) {
    if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return Problem.of(KernelProblem.NOT_FOUND);
    }
    return Problem.of(HttpProblem.WRONG_QUERY, Place.text(mismatch.getName(), 0))
        .with("name", mismatch.getName());
  }

  /**
   * Whether trying again shortly may help: no connection, no room, shutting down, out-waited by
   * another (SQLSTATE classes 08, 53, 57P, 40, 55P03).
   */
  private static boolean passing(SQLException sql) {
    String state = sql.getSQLState();
    return sql instanceof SQLTransientException
        || (state != null
            && (state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("40")
                || state.equals("55P03")));
  }
}
