package youke.kernel.schema;

import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.store.Db;
import youke.kernel.store.Sql;

/** Whether a database is one that the product can live in. */
final class Suitability {
  private static final int OLDEST = 15;

  private Suitability() {}

  /**
   * @throws Refusal DATABASE_UNSUITABLE, with what it is instead
   */
  static void check(Db db) {
    long version = db.number(Sql.of("select current_setting('server_version_num')::int")) / 10_000;
    if (version < OLDEST) {
      refuse("PostgreSQL " + version);
    }
    String encoding =
        db.first(Sql.of("show server_encoding"), row -> row.getString(1)).orElseThrow();
    if (!encoding.equals("UTF8")) {
      refuse(encoding);
    }
    if (db.number(Sql.of("select count(*) from pg_collation where collname = 'zh-x-icu'")) == 0) {
      refuse("zh-x-icu");
    }
  }

  private static void refuse(String detail) {
    throw new Refusal(Problem.of(SchemaProblem.DATABASE_UNSUITABLE).with("detail", detail));
  }
}
