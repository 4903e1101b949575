package youke.server.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import youke.kernel.store.DatabaseFailure;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;
import youke.server.files.FileStore;

/** Uploads, kept mappings and refused rows in the book's database. */
final class ImportTables {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final DataSource database;

  ImportTables(DataSource database) {
    this.database = database;
  }

  /** A table that somebody brought for an entity. */
  record Upload(
      long id, String entity, long person, String name, FileStore.Kept content, Instant at) {}

  /** The refused rows of a job, as a file. */
  record RefusedFile(String name, FileStore.Kept content) {}

  void add(long id, String entity, long person, String name, FileStore.Kept content) {
    ask(
        db ->
            db.run(
                Sql.of(
                    "insert into import_upload (id, entity, person, name, size, sha256)"
                        + " values (?, ?, ?, ?, ?, ?)",
                    id,
                    entity,
                    person,
                    name,
                    content.size(),
                    content.sha256())));
  }

  /** Empty when there is none, or it is somebody else's. */
  Optional<Upload> upload(long id, long person) {
    return ask(
        db ->
            db.first(
                Sql.of(
                    "select id, entity, person, name, size, sha256, at from import_upload"
                        + " where id = ? and person = ?",
                    id,
                    person),
                ImportTables::upload));
  }

  private static Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        new FileStore.Kept(row.getString(6), row.getLong(5)),
        row.getObject(7, OffsetDateTime.class).toInstant());
  }

  void keep(long person, String entity, String headings, JsonNode mapping) {
    ask(
        db ->
            db.run(
                Sql.of(
                    "insert into import_mapping (person, entity, headings, mapping)"
                        + " values (?, ?, ?, ?::jsonb) on conflict (person, entity, headings)"
                        + " do update set mapping = excluded.mapping, at = now()",
                    person,
                    entity,
                    headings,
                    mapping.toString())));
  }

  Optional<JsonNode> kept(long person, String entity, String headings) {
    return ask(
        db ->
            db.first(
                Sql.of(
                    "select mapping from import_mapping"
                        + " where person = ? and entity = ? and headings = ?",
                    person,
                    entity,
                    headings),
                row -> JSON.readTree(row.getString(1))));
  }

  /** Adds what stands against rows, by their number in the file, in the caller's transaction. */
  static void refuse(Db db, long job, Map<Long, ArrayNode> problems) {
    if (problems.isEmpty()) {
      return;
    }
    Long[] rows = problems.keySet().toArray(Long[]::new);
    String[] texts = problems.values().stream().map(JsonNode::toString).toArray(String[]::new);
    db.run(
        Sql.of(
            "insert into import_problem (job, row, problems)"
                + " select ?, p.row, p.problems::jsonb from unnest(?::bigint[], ?::text[])"
                + " p(row, problems) on conflict (job, row) do update set problems = excluded.problems",
            job,
            rows,
            texts));
  }

  void refuse(long job, Map<Long, ArrayNode> problems) {
    ask(
        db -> {
          refuse(db, job, problems);
          return problems.size();
        });
  }

  /** What stands against rows behind a row, in their order, at most so many. */
  SortedMap<Long, JsonNode> problems(long job, long behind, int limit) {
    SortedMap<Long, JsonNode> problems = new TreeMap<>();
    List<Long> rows =
        ask(
            db ->
                db.list(
                    Sql.of(
                        "select row, problems from import_problem where job = ? and row > ?"
                            + " order by row limit ?",
                        job,
                        behind,
                        limit),
                    row -> {
                      problems.put(row.getLong(1), JSON.readTree(row.getString(2)));
                      return row.getLong(1);
                    }));
    return rows.isEmpty() ? new TreeMap<>() : problems;
  }

  void refusedFile(long job, RefusedFile file) {
    ask(
        db ->
            db.run(
                Sql.of(
                    "insert into import_refused_file (job, name, size, sha256)"
                        + " values (?, ?, ?, ?) on conflict (job) do update"
                        + " set name = excluded.name, size = excluded.size,"
                        + " sha256 = excluded.sha256",
                    job,
                    file.name(),
                    file.content().size(),
                    file.content().sha256())));
  }

  Optional<RefusedFile> refusedFile(long job) {
    return ask(
        db ->
            db.first(
                Sql.of("select name, size, sha256 from import_refused_file where job = ?", job),
                row ->
                    new RefusedFile(
                        row.getString(1), new FileStore.Kept(row.getString(3), row.getLong(2)))));
  }

  /** Forgets uploads from before a moment, but for those whose import is not over. */
  void forgetUploads(Instant before) {
    forget(
        Sql.of(
            "delete from import_upload u where at < ? and not exists (select 1 from job j"
                + " where j.state in ('WAITING', 'RUNNING')"
                + " and j.parameters ->> 'upload' = u.id::text) returning sha256",
            before.atOffset(ZoneOffset.UTC)));
  }

  /** Forgets the refused rows of jobs that ended before a moment. */
  void forgetRefused(Instant before) {
    forget(
        Sql.of(
            "delete from import_refused_file f using job j where j.id = f.job and j.ended_at < ?"
                + " returning f.sha256",
            before.atOffset(ZoneOffset.UTC)));
  }

  private void forget(Sql gone) {
    ask(
        db ->
            db.run(
                Sql.of("with gone as (")
                    .add(gone)
                    .add(") insert into unused_content (sha256) select distinct sha256 from gone")
                    .add(" on conflict (sha256) do nothing")));
  }

  private <T> T ask(Function<Db, T> question) {
    try (Connection connection = database.getConnection()) {
      return question.apply(new Db(connection));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
