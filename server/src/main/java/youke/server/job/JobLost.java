package youke.server.job;

/** This process no longer does the job: it was stopped, or out of touch for too long. */
final class JobLost extends RuntimeException {
  private static final long serialVersionUID = 1;

  JobLost(long job) {
    super("job " + job + " is no longer done by this process", null, false, false);
  }
}
