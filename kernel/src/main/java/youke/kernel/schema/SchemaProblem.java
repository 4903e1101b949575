package youke.kernel.schema;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** What stands in the way of bringing a database up to date, or of changing definitions. */
public enum SchemaProblem implements ProblemCode {
  DATABASE_UNSUITABLE(
      Fault.SYSTEM,
      "数据库不符合要求：{detail}。需要 PostgreSQL 15 或更高版本、UTF8 编码，并带有 zh-x-icu 排序规则",
      "This database will not do: {detail}. It must be PostgreSQL 15 or later in UTF8 and have the"
          + " collation zh-x-icu"),
  DATABASE_NEWER(
      Fault.SYSTEM,
      "数据库已由更新的版本升级过（{migration}），本程序太旧，请使用不低于该版本的程序",
      "A newer release has already upgraded this database ({migration}); start that release or a"
          + " later one"),
  MIGRATION_CHANGED(
      Fault.SYSTEM,
      "升级文件 {migration} 在执行之后被改动（执行时 {applied}，现在 {found}）。请恢复原文件，改动请写入新的升级文件",
      "The migration {migration} was changed after it had been applied (then {applied}, now"
          + " {found}). Put the file back and write the change as a new migration"),
  MIGRATION_MISSING(
      Fault.SYSTEM,
      "升级文件 {migration} 尚未执行，但它之后的 {later} 已经执行。升级文件只能加在最后",
      "The migration {migration} was never applied, yet {later} after it was. New migrations go"
          + " last"),
  MIGRATION_FAILED(
      Fault.SYSTEM,
      "升级文件 {migration} 执行失败，数据库保持原样：{detail}",
      "The migration {migration} failed and left the database as it was: {detail}");

  private final Fault fault;
  private final Label text;

  SchemaProblem(Fault fault, String zh, String en) {
    this.fault = fault;
    this.text = Label.of(zh, en);
  }

  @Override
  public Fault fault() {
    return fault;
  }

  @Override
  public Label text() {
    return text;
  }
}
