package youke.kernel.store;

import youke.kernel.filter.Aggregate;
import youke.kernel.filter.Expression;
import youke.kernel.filter.Type;
import youke.kernel.model.Money;

/** What the records of a collection come to, as a scalar subquery over those that are seen. */
final class RollUpSql {
  private RollUpSql() {}

  static Sql value(Expression.RollUp rollUp, Rows rows) {
    Rows.Inner inner = rows.inner(rollUp.of());
    if (rollUp.value().isEmpty()) {
      return Sql.of("(select cast(count(*) as numeric) ").add(inner.tables()).add(")");
    }
    Expression of = rollUp.value().get();
    boolean avg = rollUp.how() == Aggregate.AVG;
    String value = avg ? ExpressionSql.fine(Sql.of("q.a")).text() : "q.a";
    String function = rollUp.how().function() + "(" + value + ")";
    boolean sum = rollUp.how() == Aggregate.SUM;
    if (of.type() != Type.Plain.MONEY) {
      return over(of, inner, Sql.of(sum ? "coalesce(" + function + ", 0)" : function));
    }
    String none = sum ? " when count(*) = 0 then 0" : "";
    String one = " when min(q.c) = max(q.c) then " + function;
    return over(of, inner, Sql.of("case" + none + one + " end"));
  }

  static Sql currency(Expression.RollUp rollUp, Rows rows) {
    Rows.Inner inner = rows.inner(rollUp.of());
    Sql result = Sql.of("case");
    if (rollUp.how() == Aggregate.SUM) {
      result.add(" when count(*) = 0 then cast(? as text)", Money.HOME);
    }
    result.add(" when min(q.c) = max(q.c) then min(q.c) end");
    return over(rollUp.value().orElseThrow(), inner, result);
  }

  // The values come from a table of their own: an aggregate of outer columns alone would be taken
  // for one of the query around.
  private static Sql over(Expression of, Rows.Inner inner, Sql result) {
    Sql values = Sql.of("select ").add(ExpressionSql.value(of, inner.rows())).add(" as a");
    if (of.type() == Type.Plain.MONEY) {
      values.add(", ").add(MoneySql.currency(of, inner.rows())).add(" as c");
    }
    return Sql.of("(select ")
        .add(result)
        .add(" from (")
        .add(values)
        .add(" ")
        .add(inner.tables())
        .add(") q where q.a is not null)");
  }
}
