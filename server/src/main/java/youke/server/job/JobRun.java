package youke.server.job;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import youke.kernel.access.Caller;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.Db;
import youke.server.signin.Callers;

/** A job while a worker does it: for whom, from where on, and whom to tell how far it is. */
public final class JobRun {
  private final JobTable table;
  private final JobTable.Claim claim;
  private final Callers callers;
  private volatile boolean cancelled;
  private volatile boolean lost;

  JobRun(JobTable table, JobTable.Claim claim, Callers callers) {
    this.table = table;
    this.claim = claim;
    this.callers = callers;
    this.cancelled = claim.job().cancelling();
  }

  public long id() {
    return claim.job().id();
  }

  public JsonNode parameters() {
    return claim.job().parameters();
  }

  /** Where an earlier worker came to; empty at the beginning. */
  public Optional<JsonNode> position() {
    return Optional.ofNullable(claim.job().position());
  }

  /**
   * Whoever asked for the job, with the rights that they hold at this moment; ask before each
   * portion.
   *
   * @throws Refusal when they are not here any more
   */
  public Caller caller() {
    return callers
        .of(claim.job().person())
        .orElseThrow(() -> new Refusal(Problem.of(KernelProblem.NOT_FOUND)));
  }

  /**
   * Writes how far the job is, in the transaction of the portion: both are kept or neither.
   *
   * @param total null while it is not known
   */
  public void reached(Db db, JsonNode position, long done, @Nullable Long total) {
    check();
    cancelled |= table.reached(db, claim, position, done, total);
  }

  /** As {@link #reached}, in a transaction of its own. */
  public void reached(JsonNode position, long done, @Nullable Long total) {
    check();
    cancelled |= table.reached(claim, position, done, total);
  }

  /** Whether the owner has asked for the end; known after each portion. */
  public boolean cancelled() {
    check();
    return cancelled;
  }

  /** From now on whatever this worker would still write is refused. */
  void lose() {
    lost = true;
  }

  private void check() {
    if (lost) {
      throw new JobLost(id());
    }
  }
}
