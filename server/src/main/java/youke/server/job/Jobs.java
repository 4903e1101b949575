package youke.server.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import youke.kernel.access.Caller;
import youke.kernel.record.Records;
import youke.server.settings.Nightly;

/** The long work that people have asked for; everybody sees their own. */
public final class Jobs implements Nightly {
  /** For so long a person finds again what became of a job. */
  public static final Duration KEPT = Duration.ofDays(30);

  private final JobTable table;
  private final Records records;
  private final JobWorkers workers;

  Jobs(JobTable table, Records records, JobWorkers workers) {
    this.table = table;
    this.records = records;
    this.workers = workers;
  }

  /** Asks for work; its id. It begins as soon as a worker of any process is free. */
  public long ask(Caller caller, JobKind kind, JsonNode parameters) {
    long id = records.newId();
    table.add(id, kind.name(), caller.person(), parameters);
    workers.wake();
    return id;
  }

  /** Empty when there is none of this id, or it is somebody else's. */
  public Optional<Job> find(Caller caller, long id) {
    return table.find(id, caller.person());
  }

  /**
   * The person's own, the newest first.
   *
   * @param before the id where the page before ended, or null
   */
  public List<Job> of(Caller caller, @Nullable Long before, int limit) {
    return table.of(caller.person(), before, limit);
  }

  /** Asks for the end; what is done by then stays. Nothing happens when it has ended. */
  public void cancel(Caller caller, long id) {
    table.cancel(id, caller.person());
  }

  /** Forgets the jobs that ended too long ago. */
  @Override
  public void tidy(Instant now) {
    table.forget(now.minus(KEPT));
  }
}
