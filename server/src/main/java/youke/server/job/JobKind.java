package youke.server.job;

import tools.jackson.databind.JsonNode;

/**
 * A sort of long work. It is done in portions: each commits together with the word of how far it
 * came, so that another process can go on from there when this one dies.
 */
public interface JobKind {
  /** Upper snake case; kept with each job. */
  String name();

  /**
   * Does the work from where it was left, until it is done or {@link JobRun#cancelled}.
   *
   * @return what it came to
   * @throws youke.kernel.problem.Refusal when it cannot be done; the owner is told the problems
   */
  JsonNode run(JobRun run) throws Exception;
}
