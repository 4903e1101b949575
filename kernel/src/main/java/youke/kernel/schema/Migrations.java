package youke.kernel.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.DatabaseFailure;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;

/**
 * Brings the tables of a book up to what this release needs: the numbered files of its modules that
 * the book has not seen, each in a transaction of its own, by one process at a time.
 */
public final class Migrations {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  /** Where a book keeps which migrations it has seen. */
  static final String TABLE = "migration";

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** An older process may still be at work; rather a clear failure than everybody in a queue. */
  private static final String LOCK_TIMEOUT = "set local lock_timeout = '10s'";

  private static final String RECORD =
      """
      create table if not exists "migration" (
        "module" text not null,
        "number" integer not null,
        "name" text not null,
        "checksum" text not null,
        "at" timestamp with time zone not null,
        primary key ("module", "number")
      )
      """;

  private final List<List<MigrationFile>> modules;

  Migrations(List<List<MigrationFile>> modules) {
    this.modules = modules;
  }

  /** The migrations of these modules; each may build on those before it, the kernel comes first. */
  public static Migrations of(List<String> modules) {
    return new Migrations(modules.stream().map(MigrationFile::of).toList());
  }

  /**
   * Makes the book's schema where it is missing and applies what it has not seen.
   *
   * @param book name of the book's schema
   * @return the files applied, as module/name
   * @throws Refusal when the database cannot be used by this release: {@link SchemaProblem} or
   *     UNAVAILABLE; what was applied before stays, what failed left nothing
   */
  public List<String> apply(DataSource database, String book) throws InterruptedException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(true);
      return apply(new Db(connection), book);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private List<String> apply(Db db, String book) throws InterruptedException {
    Suitability.check(db);
    try (BookLock _ =
        BookLock.take(db, book, PATIENCE)
            .orElseThrow(() -> new Refusal(Problem.of(KernelProblem.UNAVAILABLE)))) {
      enter(db, book);
      try {
        return applyMissing(db);
      } finally {
        db.run(Sql.of("reset search_path"));
      }
    }
  }

  private List<String> applyMissing(Db db) {
    db.run(Sql.of(RECORD));
    List<MigrationFile> missing = new ArrayList<>();
    for (List<MigrationFile> module : modules) {
      missing.addAll(missing(db, module));
    }
    missing.forEach(file -> run(db, file));
    return missing.stream().map(MigrationFile::title).toList();
  }

  private static void enter(Db db, String book) {
    // 'create if not exists' asks for the right to create even where nothing is to be done.
    if (db.number(Sql.of("select count(*) from pg_namespace where nspname = ?", book)) == 0) {
      db.run(Sql.of("create schema " + Sql.name(book)));
    }
    db.run(Sql.of("set search_path to " + Sql.name(book)));
  }

  private record Applied(String name, String checksum) {}

  private static List<MigrationFile> missing(Db db, List<MigrationFile> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    SequencedMap<Integer, Applied> applied = applied(db, files.getFirst().module());
    List<MigrationFile> missing = new ArrayList<>();
    for (MigrationFile file : files) {
      Applied before = applied.remove(file.number());
      if (before == null) {
        missing.add(file);
      } else if (!before.checksum().equals(file.checksum())) {
        throw new Refusal(
            problem(SchemaProblem.MIGRATION_CHANGED, file)
                .with("applied", before.name() + " " + before.checksum())
                .with("found", file.name() + " " + file.checksum()));
      } else if (!missing.isEmpty()) {
        throw new Refusal(
            problem(SchemaProblem.MIGRATION_MISSING, missing.getFirst())
                .with("later", file.title()));
      }
    }
    if (!applied.isEmpty()) {
      String newest = files.getFirst().module() + "/" + applied.lastEntry().getValue().name();
      throw new Refusal(Problem.of(SchemaProblem.DATABASE_NEWER).with("migration", newest));
    }
    return missing;
  }

  private static SequencedMap<Integer, Applied> applied(Db db, String module) {
    TreeMap<Integer, Applied> applied = new TreeMap<>();
    db.list(
        Sql.of(
            "select \"number\", \"name\", \"checksum\" from \"migration\" where \"module\" = ?",
            module),
        row -> applied.put(row.getInt(1), new Applied(row.getString(2), row.getString(3))));
    return applied;
  }

  private static void run(Db db, MigrationFile file) {
    try {
      Connection connection = db.connection();
      connection.setAutoCommit(false);
      try {
        Schema.run(connection, List.of(LOCK_TIMEOUT, file.sql()));
        db.run(
            Sql.of(
                "insert into \"migration\" values (?, ?, ?, ?, now())",
                file.module(),
                file.number(),
                file.name(),
                file.checksum()));
        connection.commit();
        LOG.info("Applied {}", file.title());
      } catch (DatabaseFailure | SQLException failed) {
        connection.rollback();
        throw new Refusal(
            problem(SchemaProblem.MIGRATION_FAILED, file)
                .with("detail", String.valueOf(failed.getMessage())));
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Problem problem(SchemaProblem code, MigrationFile file) {
    return Problem.of(code).with("migration", file.title());
  }
}
