package youke.kernel.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import youke.kernel.filter.Expression;
import youke.kernel.filter.Filter;
import youke.kernel.filter.Operator;
import youke.kernel.filter.Path;
import youke.kernel.filter.Type;
import youke.kernel.model.Field;

/** Money in SQL: amounts are put together only where their currency is one. */
final class MoneySql {
  private MoneySql() {}

  /** The currency of a value; it says nothing where the amount is null. */
  static Sql currency(Expression money, Rows rows) {
    return switch (money) {
      case Path path -> currency(path, rows);
      case Expression.Calculated(Expression left, Operator by, Expression right) ->
          currency(by == Operator.TIMES && left.type() != Type.Plain.MONEY ? right : left, rows);
      case Expression.Negative(Expression of) -> currency(of, rows);
      case Expression.Absolute(Expression of) -> currency(of, rows);
      case Expression.Rounded(Expression of, _) -> currency(of, rows);
      case Expression.Pick pick -> picked(pick, rows);
      case Expression.Cash(_, String currency) -> Sql.of("cast(? as text)", currency);
      case Expression.Either(Filter when, Expression then, Expression otherwise, _) ->
          ExpressionSql.either(when, currency(then, rows), currency(otherwise, rows), rows);
      case Expression.RollUp rollUp -> RollUpSql.currency(rollUp, rows);
      case Expression.Empty _ -> Sql.of("cast(null as text)");
      case Expression.Figure _,
          Expression.Text _,
          Expression.Day _,
          Expression.Moment _,
          Expression.Id _,
          Expression.Me _,
          Expression.Today _,
          Expression.Now _,
          Expression.StartOf _,
          Expression.Shifted _,
          Expression.Between _,
          Expression.Joined _,
          Expression.Size _,
          Expression.Truth _ ->
          throw new IllegalArgumentException("No money: " + money);
    };
  }

  private static Sql currency(Path path, Rows rows) {
    Field<?, ?> field = field(path);
    Source.Row row = rows.end(path);
    return field.isComputed()
        ? currency(rows.catalog().formulas().of(field), Rows.of(row))
        : Sql.of(row.column(field.column() + "_currency"));
  }

  private static Field<?, ?> field(Path path) {
    return switch (path.leaf()) {
      case Path.Leaf.Value(Field<?, ?> field) -> field;
      case Path.Leaf.Currency(Field<?, ?> field) -> field;
      case Path.Leaf.Id _, Path.Leaf.Version _ ->
          throw new IllegalArgumentException("No money: " + path);
    };
  }

  /** The currency as a value of its own: empty where there is no amount. */
  static Sql shownCurrency(Path path, Rows rows) {
    Field<?, ?> field = field(path);
    if (!field.isComputed()) {
      return currency(path, rows);
    }
    Path amount =
        new Path(path.variable(), path.root(), path.links(), new Path.Leaf.Value(field), path.at());
    return filled(amount, rows);
  }

  // The currency where there is an amount.
  private static Sql filled(Expression money, Rows rows) {
    boolean kept = money instanceof Path path && !field(path).isComputed();
    return kept
        ? currency(money, rows)
        : Sql.of("(case when ")
            .add(ExpressionSql.value(money, rows))
            .add(" is not null then ")
            .add(currency(money, rows))
            .add(" end)");
  }

  /** Amounts added and subtracted; null unless all have one currency. */
  static Sql sum(Expression.Calculated sum, Rows rows) {
    List<Expression> terms = new ArrayList<>();
    Sql amount = new Sql();
    terms(sum, true, terms, amount, rows);
    return inOne(terms, Sql.of("(").add(amount).add(")"), rows);
  }

  private static void terms(
      Expression of, boolean plus, List<Expression> terms, Sql amount, Rows rows) {
    if (of instanceof Expression.Calculated(Expression left, Operator by, Expression right)
        && (by == Operator.PLUS || by == Operator.MINUS)) {
      terms(left, plus, terms, amount, rows);
      terms(right, plus == (by == Operator.PLUS), terms, amount, rows);
      return;
    }
    if (!terms.isEmpty()) {
      amount.add(plus ? " + " : " - ");
    }
    terms.add(of);
    amount.add(ExpressionSql.value(of, rows));
  }

  /** A result where all its parts have one currency, else null. */
  static Sql inOne(List<Expression> parts, Sql result, Rows rows) {
    Sql same = sameCurrency(parts, rows);
    return same.isEmpty()
        ? result
        : Sql.of("(case when ").add(same).add(" then ").add(result).add(" end)");
  }

  /** True where all parts have one currency; nothing at all when they cannot differ. */
  static Sql sameCurrency(List<Expression> parts, Rows rows) {
    List<Sql> same = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Sql first = currency(parts.getFirst(), rows);
    known.add(first.toString());
    for (Expression part : parts) {
      Sql other = currency(part, rows);
      if (known.add(other.toString())) {
        same.add(new Sql().add(first).add(" = ").add(other));
      }
    }
    return Sql.join(" and ", same);
  }

  /** The smallest, largest or first filled amount; smallest and largest in one currency only. */
  static Sql pick(Expression.Pick pick, Rows rows) {
    String function = ExpressionSql.function(pick.which());
    Sql amount = ExpressionSql.call(function, ExpressionSql.values(pick.among(), rows));
    if (pick.which() == Expression.Pick.Which.FIRST) {
      return amount;
    }
    List<Sql> currencies = new ArrayList<>();
    pick.among().forEach(part -> currencies.add(filled(part, rows)));
    return Sql.of("(case when ")
        .add(ExpressionSql.call("least", currencies))
        .add(" = ")
        .add(ExpressionSql.call("greatest", currencies))
        .add(" then ")
        .add(amount)
        .add(" end)");
  }

  private static Sql picked(Expression.Pick pick, Rows rows) {
    List<Sql> currencies = new ArrayList<>();
    pick.among().forEach(part -> currencies.add(filled(part, rows)));
    return ExpressionSql.call("coalesce", currencies);
  }
}
