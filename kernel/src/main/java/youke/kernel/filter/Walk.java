package youke.kernel.filter;

import java.util.List;

/** Goes through all parts of an expression, and of the conditions in it. */
final class Walk {
  private Walk() {}

  /** Is told of each part. */
  interface Visitor {
    default void path(Path path) {}

    default void gathered(Gathered records) {}

    default void part() {}
  }

  private static void filter(Filter filter, Visitor visitor) {
    visitor.part();
    switch (filter) {
      case Filter.Everything _, Filter.Nothing _ -> {}
      case Filter.All(List<Filter> parts) -> parts.forEach(part -> filter(part, visitor));
      case Filter.Any(List<Filter> parts) -> parts.forEach(part -> filter(part, visitor));
      case Filter.Not(Filter part) -> filter(part, visitor);
      case Filter.Compare(Expression left, _, Expression right) -> {
        expression(left, visitor);
        expression(right, visitor);
      }
      case Filter.In(Expression subject, _) -> expression(subject, visitor);
      case Filter.InMine(Expression subject, _) -> expression(subject, visitor);
      case Filter.Matches(Expression subject, _, _) -> expression(subject, visitor);
      case Filter.Chosen(Expression subject, _) -> expression(subject, visitor);
      case Filter.Filled(Expression subject) -> expression(subject, visitor);
      case Filter.Is(Expression flag) -> expression(flag, visitor);
      case Filter.Near(Expression subject, _, _) -> expression(subject, visitor);
      case Filter.Exists(Gathered of) -> gathered(of, visitor);
      case Filter.Every(Gathered of, Filter condition) -> {
        gathered(of, visitor);
        filter(condition, visitor);
      }
    }
  }

  static void expression(Expression expression, Visitor visitor) {
    visitor.part();
    switch (expression) {
      case Path path -> visitor.path(path);
      case Expression.Figure _,
          Expression.Text _,
          Expression.Day _,
          Expression.Moment _,
          Expression.Id _,
          Expression.Empty _,
          Expression.Me _,
          Expression.Today _,
          Expression.Now _,
          Expression.StartOf _ -> {}
      case Expression.Shifted(Expression from, _, Expression count, _) -> {
        expression(from, visitor);
        expression(count, visitor);
      }
      case Expression.Between(Expression later, Expression earlier) -> {
        expression(later, visitor);
        expression(earlier, visitor);
      }
      case Expression.Calculated(Expression left, _, Expression right) -> {
        expression(left, visitor);
        expression(right, visitor);
      }
      case Expression.Negative(Expression of) -> expression(of, visitor);
      case Expression.Absolute(Expression of) -> expression(of, visitor);
      case Expression.Rounded(Expression of, _) -> expression(of, visitor);
      case Expression.Joined(List<Expression> parts) ->
          parts.forEach(part -> expression(part, visitor));
      case Expression.Size(Expression of) -> expression(of, visitor);
      case Expression.Pick(_, List<Expression> among, _) ->
          among.forEach(part -> expression(part, visitor));
      case Expression.Cash(Expression amount, _) -> expression(amount, visitor);
      case Expression.Either(Filter when, Expression then, Expression otherwise, _) -> {
        filter(when, visitor);
        expression(then, visitor);
        expression(otherwise, visitor);
      }
      case Expression.Truth(Filter holds) -> filter(holds, visitor);
      case Expression.RollUp rollUp -> {
        gathered(rollUp.of(), visitor);
        rollUp.value().ifPresent(value -> expression(value, visitor));
      }
    }
  }

  private static void gathered(Gathered of, Visitor visitor) {
    visitor.gathered(of);
    filter(of.condition(), visitor);
  }
}
