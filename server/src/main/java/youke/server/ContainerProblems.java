package youke.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import youke.kernel.problem.Problems;
import youke.kernel.text.Language;

/**
 * Answers what the container itself refuses, such as an address that is none, with problem JSON in
 * place of its own page.
 */
public final class ContainerProblems extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable raised) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    byte[] body =
        ProblemJson.body(Problems.of(RequestProblems.ofStatus(status, "")), Language.ZH)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    try {
      response.setContentType(ProblemJson.MEDIA_TYPE);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException clientLeft) {
      // nobody is left to tell
    }
  }
}
