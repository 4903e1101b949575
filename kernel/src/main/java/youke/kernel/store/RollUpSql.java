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
    if (of.type() == Type.Plain.MONEY) {
      String amount = rollUp.how().function() + "(q.a)";
      Sql result = Sql.of("case");
      if (rollUp.how() == Aggregate.SUM) {
        result.add(" when count(*) = 0 then 0");
      }
      return money(of, inner, result.add(" when min(q.c) = max(q.c) then " + amount + " end"));
    }
    String function = rollUp.how().function();
    boolean sum = rollUp.how() == Aggregate.SUM;
    return Sql.of(sum ? "(select coalesce(sum(" : "(select " + function + "(")
        .add(ExpressionSql.value(of, inner.rows()))
        .add(sum ? "), 0) " : ") ")
        .add(inner.tables())
        .add(")");
  }

  static Sql currency(Expression.RollUp rollUp, Rows rows) {
    Rows.Inner inner = rows.inner(rollUp.of());
    Sql result = Sql.of("case");
    if (rollUp.how() == Aggregate.SUM) {
      result.add(" when count(*) = 0 then cast(? as text)", Money.HOME);
    }
    result.add(" when min(q.c) = max(q.c) then min(q.c) end");
    return money(rollUp.value().orElseThrow(), inner, result);
  }

  private static Sql money(Expression of, Rows.Inner inner, Sql result) {
    Sql amount = ExpressionSql.value(of, inner.rows());
    Sql currency = MoneySql.currency(of, inner.rows());
    return Sql.of("(select ")
        .add(result)
        .add(" from (select ")
        .add(amount)
        .add(" as a, ")
        .add(currency)
        .add(" as c ")
        .add(inner.tables())
        .add(") q where q.a is not null)");
  }
}
