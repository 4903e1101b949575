package youke.server.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.kernel.store.DatabaseFailure;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;

/**
 * The jobs of a book in its database, whose clock alone decides about leases. Whoever writes to a
 * job that runs names its worker and try: when these are not the job's any more, nothing is
 * written.
 */
final class JobTable {
  private static final String COLUMNS =
      "id, kind, person, parameters, state, asked_at, started_at, ended_at, done, total, position,"
          + " result, mistake, cancelling";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final DataSource database;

  JobTable(DataSource database) {
    this.database = database;
  }

  /** A job in the hands of a worker, for the n-th time. */
  record Claim(Job job, String worker, int tries) {}

  void add(long id, String kind, long person, JsonNode parameters) {
    ask(
        db ->
            db.run(
                Sql.of(
                    "insert into job (id, kind, person, parameters, state)"
                        + " values (?, ?, ?, ?::jsonb, ?)",
                    id,
                    kind,
                    person,
                    parameters.toString(),
                    JobState.WAITING.name())));
  }

  Optional<Job> find(long id, long person) {
    return ask(
        db ->
            db.first(
                Sql.of("select " + COLUMNS + " from job where id = ? and person = ?", id, person),
                JobTable::job));
  }

  /** A person's jobs, the newest first. */
  List<Job> of(long person, @Nullable Long before, int limit) {
    return ask(
        db ->
            db.list(
                Sql.of(
                    "select "
                        + COLUMNS
                        + " from job where person = ? and id < ? order by id desc limit ?",
                    person,
                    before == null ? Long.MAX_VALUE : before,
                    limit),
                JobTable::job));
  }

  /** Asks for the end of a person's job; one that waits ends at once. */
  void cancel(long id, long person) {
    ask(
        db ->
            db.run(
                Sql.of(
                    "update job set cancelling = true,"
                        + " ended_at = case when state = 'WAITING' then now() end,"
                        + " state = case when state = 'WAITING' then 'CANCELLED' else state end"
                        + " where id = ? and person = ? and state in ('WAITING', 'RUNNING')",
                    id,
                    person)));
  }

  /** The oldest job that waits, or whose worker has not been heard of for longer than its lease. */
  Optional<Claim> claim(String worker, Duration lease) {
    return ask(
        db ->
            db.first(
                Sql.of(
                    "update job set state = 'RUNNING', worker = ?, tries = tries + 1,"
                        + " started_at = coalesce(started_at, now()),"
                        + " leased_until = now() + ? * interval '1 millisecond'"
                        + " where id = (select id from job where state = 'WAITING'"
                        + " or (state = 'RUNNING' and leased_until < now())"
                        + " order by id limit 1 for update skip locked)"
                        + " returning "
                        + COLUMNS
                        + ", tries",
                    worker,
                    lease.toMillis()),
                row -> new Claim(job(row), worker, row.getInt("tries"))));
  }

  /** False when the job is not this worker's any more. */
  boolean renew(Claim claim, Duration lease) {
    return ask(
        db ->
            db.run(
                    Sql.of(
                            "update job set leased_until = now() + ? * interval '1 millisecond'",
                            lease.toMillis())
                        .add(held(claim)))
                == 1);
  }

  /**
   * Writes how far a job is, in the caller's transaction.
   *
   * @return whether its owner has asked for its end
   * @throws JobLost when the job is not this worker's any more
   */
  boolean reached(Db db, Claim claim, JsonNode position, long done, @Nullable Long total) {
    return db.first(
            Sql.of(
                    "update job set position = ?::jsonb, done = ?, total = ?::bigint",
                    position.toString(),
                    done,
                    total)
                .add(held(claim))
                .add(" returning cancelling"),
            row -> row.getBoolean(1))
        .orElseThrow(() -> new JobLost(claim.job().id()));
  }

  boolean reached(Claim claim, JsonNode position, long done, @Nullable Long total) {
    return ask(db -> reached(db, claim, position, done, total));
  }

  /** Lets somebody else go on with a job at once. */
  void release(Claim claim) {
    ask(
        db ->
            db.run(
                Sql.of("update job set leased_until = now() - interval '1 second', worker = null")
                    .add(", tries = tries - 1")
                    .add(held(claim))));
  }

  void end(Claim claim, JobState state, @Nullable JsonNode result, @Nullable JsonNode mistake) {
    ask(
        db ->
            db.run(
                Sql.of(
                        "update job set state = ?, ended_at = now(), result = ?::jsonb,"
                            + " mistake = ?::jsonb, leased_until = null",
                        state.name(),
                        text(result),
                        text(mistake))
                    .add(held(claim))));
  }

  /** Forgets jobs that ended before a moment, with all that belongs to them. */
  void forget(Instant before) {
    ask(
        db ->
            db.run(Sql.of("delete from job where ended_at < ?", before.atOffset(ZoneOffset.UTC))));
  }

  private static Sql held(Claim claim) {
    return Sql.of(
        " where id = ? and worker = ? and tries = ? and state = 'RUNNING'",
        claim.job().id(),
        claim.worker(),
        claim.tries());
  }

  private static Job job(ResultSet row) throws SQLException {
    return new Job(
        row.getLong("id"),
        row.getString("kind"),
        row.getLong("person"),
        JSON.readTree(row.getString("parameters")),
        JobState.valueOf(row.getString("state")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        row.getLong("done"),
        row.getObject("total", Long.class),
        json(row, "position"),
        json(row, "result"),
        json(row, "mistake"),
        row.getBoolean("cancelling"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable JsonNode json(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : JSON.readTree(text);
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : node.toString();
  }

  private <T> T ask(Function<Db, T> question) {
    try (Connection connection = database.getConnection()) {
      return question.apply(new Db(connection));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
