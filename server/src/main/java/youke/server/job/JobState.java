package youke.server.job;

/** Where a job stands. */
public enum JobState {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  /** Ended by its owner; what had been done stays. */
  CANCELLED;

  /** Whether nothing more will happen. */
  public boolean isEnd() {
    return switch (this) {
      case WAITING, RUNNING -> false;
      case DONE, FAILED, CANCELLED -> true;
    };
  }
}
