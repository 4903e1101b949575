package youke.server.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Problems;
import youke.kernel.problem.Refusal;
import youke.kernel.store.DatabaseFailure;
import youke.kernel.text.Language;
import youke.server.Incident;
import youke.server.ProblemJson;
import youke.server.signin.Callers;

/**
 * The workers of this process: each takes the oldest job that nobody does and renews its lease
 * while at it. A job whose process died is taken by another as soon as the lease is over, and goes
 * on from its last portion.
 */
final class JobWorkers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** A job that so many processes have died over is not tried again. */
  private static final int MOST_TRIES = 5;

  private final JobTable table;
  private final Callers callers;
  private final Map<String, JobKind> kinds;
  private final Duration lease;
  private final String name = UUID.randomUUID().toString();
  private final Semaphore wanted = new Semaphore(0);
  private final Map<Long, JobRun> running = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closed;

  JobWorkers(JobTable table, Callers callers, List<JobKind> kinds, JobSettings settings) {
    this.table = table;
    this.callers = callers;
    this.kinds = new ConcurrentHashMap<>();
    kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    this.lease = settings.lease();
    for (int i = 0; i < settings.workers(); i++) {
      String worker = name + "/" + i;
      threads.add(Thread.ofPlatform().daemon().name("job-" + i).unstarted(() -> work(worker)));
    }
  }

  void start() {
    threads.forEach(Thread::start);
  }

  /** Has a free worker look for work at once. */
  void wake() {
    wanted.release();
  }

  private void work(String worker) {
    boolean away = false;
    while (!closed) {
      try {
        Optional<JobTable.Claim> claim = table.claim(worker, lease);
        away = false;
        if (claim.isPresent()) {
          run(claim.get());
        } else {
          pause();
        }
      } catch (DatabaseFailure lost) {
        if (!away) {
          LOG.warn("Jobs wait for the database: {}", lost.toString());
          away = true;
        }
        pause();
      }
    }
  }

  private void pause() {
    try {
      if (wanted.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        wanted.drainPermits();
      }
    } catch (InterruptedException stopped) {
      closed = true;
    }
  }

  private void run(JobTable.Claim claim) {
    Job job = claim.job();
    JobRun run = new JobRun(table, claim, callers);
    running.put(job.id(), run);
    Thread renewing =
        Thread.ofPlatform().daemon().name("lease-" + job.id()).start(() -> renew(claim, run));
    try {
      if (claim.tries() > MOST_TRIES) {
        fail(claim, Problems.of(Problem.of(KernelProblem.UNAVAILABLE)));
        return;
      }
      JsonNode result = kind(job).run(run);
      table.end(claim, run.cancelled() ? JobState.CANCELLED : JobState.DONE, result, null);
    } catch (JobLost lost) {
      LOG.info("{}", lost.getMessage());
      table.release(claim);
    } catch (Refusal refusal) {
      fail(claim, refusal.problems());
    } catch (DatabaseFailure failure) {
      // The lease runs out and whoever reaches the database then goes on.
      LOG.warn("Job {} lost the database: {}", job.id(), failure.toString());
    } catch (Exception | StackOverflowError | OutOfMemoryError bug) {
      fail(claim, Incident.log("job " + job.id(), bug));
    } finally {
      running.remove(job.id());
      renewing.interrupt();
    }
  }

  private JobKind kind(Job job) {
    return Optional.ofNullable(kinds.get(job.kind()))
        .orElseThrow(() -> new IllegalStateException("No such kind of job: " + job.kind()));
  }

  private void fail(JobTable.Claim claim, Problems problems) {
    Language language =
        callers.of(claim.job().person()).map(caller -> caller.language()).orElse(Language.ZH);
    table.end(claim, JobState.FAILED, null, ProblemJson.body(problems, language));
  }

  private void renew(JobTable.Claim claim, JobRun run) {
    long silent = System.nanoTime();
    while (running.containsKey(claim.job().id())) {
      try {
        Thread.sleep(lease.dividedBy(4));
        if (!table.renew(claim, lease)) {
          run.lose();
          return;
        }
        silent = System.nanoTime();
      } catch (DatabaseFailure away) {
        if (System.nanoTime() - silent > lease.toNanos()) {
          run.lose();
          return;
        }
      } catch (InterruptedException ended) {
        return;
      }
    }
  }

  /**
   * Ends after the portions at hand; what is not done goes on elsewhere, or after the next start.
   */
  @Override
  public void close() {
    closed = true;
    running.values().forEach(JobRun::lose);
    wanted.release(threads.size());
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      thread.interrupt();
    }
  }
}
