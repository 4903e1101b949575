package youke.server;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;

/** A fault of our own: logged whole under a number, and only the number told to the person. */
public final class Incident {
  private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private Incident() {}

  /** Logs the exception under a new number and gives the problem that names it. */
  public static Problems log(String where, Throwable bug) {
    StringBuilder id = new StringBuilder(8);
    for (int i = 0; i < 8; i++) {
      id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    LOG.error("Incident {} at {}", id, where.replaceAll("\\p{Cntrl}", "?"), bug);
    return Problems.of(Problem.of(HttpProblem.BROKEN).with("id", id.toString()));
  }
}
