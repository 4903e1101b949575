package youke.server;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;

/**
 * Answers whatever goes wrong in a route, or before one is reached, with problem JSON; never with a
 * page, a stack trace or the text of a statement.
 */
@RestControllerAdvice
@RestController
public final class ProblemAdvice implements ErrorController {

  /** What a route raised. */
  @ExceptionHandler(Throwable.class)
  public void answer(Throwable raised, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (RequestProblems.clientLeft(raised)) {
      return;
    }
    RequestProblems.copyHeaders(raised, response);
    ProblemJson.write(request, response, RequestProblems.of(raised, request));
  }

  /** What the container refused by itself, or an exception that no route raised. */
  @RequestMapping("/error")
  public void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object raised = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (raised instanceof Throwable throwable) {
      answer(throwable, request, response);
      return;
    }
    ProblemJson.write(
        request,
        response,
        ofStatus(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), request.getMethod()));
  }

  private static Problems ofStatus(@Nullable Object status, String method) {
    return status instanceof Integer code
        ? Problems.of(RequestProblems.ofStatus(code, method))
        : Problems.of(Problem.of(KernelProblem.NOT_FOUND));
  }
}
