package youke.kernel.store;

import youke.kernel.model.Kind;

/** Steps of values, where each value for itself would make too many groups. */
public final class StepSql {
  private StepSql() {}

  /** The month of a day as {@code 2026-11}; of a moment in the caller's zone. */
  public static Sql month(Sql value, Kind<?> kind, Source source) {
    Sql day = kind instanceof Kind.Moment ? DateSql.day(value, Rows.of(source.root())) : value;
    return Sql.of("to_char(").add(day).add(", 'YYYY-MM')");
  }

  /**
   * Where the step of a number begins, from zero: 0 for what is smaller than one either way, then
   * 1, 2, 5, 10, 20, 50 and so on (the 1-2-5 series).
   */
  public static Sql magnitude(Sql number) {
    return Sql.of("sign(trunc(")
        .add(number)
        .add(")) * (translate(left(trunc(abs(")
        .add(number)
        .add("))::text, 1), '346789', '225555') || translate(substr(trunc(abs(")
        .add(number)
        .add("))::text, 2), '123456789', '000000000'))::numeric");
  }
}
