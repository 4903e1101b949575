package youke.kernel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import youke.kernel.filter.Comparison;
import youke.kernel.filter.Expression;
import youke.kernel.filter.Filter;
import youke.kernel.filter.TextMatch;
import youke.kernel.filter.Type;

/**
 * Conditions as SQL. A condition's SQL is true exactly where it holds and false or null elsewhere;
 * its complement is written out part by part, so that plain comparisons stay plain and find their
 * index.
 */
public final class FilterSql {
  private FilterSql() {}

  /** The condition over the source's record; it may join tables to the source. */
  public static Sql condition(Filter filter, Source source) {
    return holds(filter, Rows.of(source.root()));
  }

  static Sql holds(Filter filter, Rows rows) {
    return switch (filter) {
      case Filter.Everything _ -> Sql.of("true");
      case Filter.Nothing _ -> Sql.of("false");
      case Filter.All(List<Filter> parts) -> joined(" and ", parts, true, rows);
      case Filter.Any(List<Filter> parts) -> joined(" or ", parts, true, rows);
      case Filter.Not(Filter part) -> fails(part, rows);
      case Filter.Compare compare -> ComparisonSql.holds(compare, rows);
      case Filter.In(Expression subject, List<Expression> among) -> in(subject, among, rows);
      case Filter.InMine(Expression subject, var mine) ->
          any(subject, mine.of(rows.caller().standing()).toArray(Long[]::new), rows);
      case Filter.Matches(Expression subject, TextMatch how, String text) ->
          matches(subject, how, text, rows);
      case Filter.Chosen(Expression subject, String option) ->
          Sql.of("? = any(", option).add(ExpressionSql.value(subject, rows)).add(")");
      case Filter.Filled(Expression subject) -> filled(subject, rows);
      case Filter.Is(Expression flag) -> ExpressionSql.value(flag, rows);
      case Filter.Near near -> joined(" and ", days(near), true, rows);
      case Filter.Exists(var records) -> {
        Rows.Inner inner = rows.inner(records);
        yield Sql.of("exists (select 1 ").add(inner.tables()).add(")");
      }
      case Filter.Every(var records, Filter condition) -> {
        Rows.Inner inner = rows.inner(records);
        Sql exception = fails(condition, inner.rows());
        yield Sql.of("not exists (select 1 ").add(inner.tables(exception)).add(")");
      }
    };
  }

  /** True exactly where the condition does not hold. */
  static Sql fails(Filter filter, Rows rows) {
    return switch (filter) {
      case Filter.Everything _ -> Sql.of("false");
      case Filter.Nothing _ -> Sql.of("true");
      case Filter.All(List<Filter> parts) -> joined(" or ", parts, false, rows);
      case Filter.Any(List<Filter> parts) -> joined(" and ", parts, false, rows);
      case Filter.Not(Filter part) -> holds(part, rows);
      case Filter.Compare(Expression left, Comparison by, Expression right)
          when by == Comparison.EQUAL ->
          ComparisonSql.holds(new Filter.Compare(left, Comparison.DIFFERENT, right), rows);
      case Filter.Compare(Expression left, Comparison by, Expression right)
          when by == Comparison.DIFFERENT ->
          ComparisonSql.holds(new Filter.Compare(left, Comparison.EQUAL, right), rows);
      case Filter.Exists _ -> Sql.of("not ").add(holds(filter, rows));
      case Filter.Every(var records, Filter condition) -> {
        Rows.Inner inner = rows.inner(records);
        Sql exception = fails(condition, inner.rows());
        yield Sql.of("exists (select 1 ").add(inner.tables(exception)).add(")");
      }
      case Filter.Compare _,
          Filter.In _,
          Filter.InMine _,
          Filter.Matches _,
          Filter.Chosen _,
          Filter.Filled _,
          Filter.Is _,
          Filter.Near _ ->
          Sql.of("((").add(holds(filter, rows)).add(") is not true)");
    };
  }

  private static Sql joined(String word, List<Filter> parts, boolean holding, Rows rows) {
    List<Sql> all = new ArrayList<>();
    for (Filter part : parts) {
      all.add(holding ? holds(part, rows) : fails(part, rows));
    }
    return Sql.of("(").add(Sql.join(word, all)).add(")");
  }

  private static List<Filter> days(Filter.Near near) {
    Expression today = new Expression.Today();
    Expression days = new Expression.Figure(java.math.BigDecimal.valueOf(near.days()));
    Expression far =
        new Expression.Shifted(today, !near.ahead(), days, youke.kernel.filter.Unit.DAYS);
    return List.of(
        new Filter.Compare(near.subject(), Comparison.AT_LEAST, near.ahead() ? today : far),
        new Filter.Compare(near.subject(), Comparison.AT_MOST, near.ahead() ? far : today));
  }

  private static Sql in(Expression subject, List<Expression> among, Rows rows) {
    List<String> texts = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    List<Sql> others = new ArrayList<>();
    for (Expression constant : among) {
      switch (constant) {
        case Expression.Text(String text) -> texts.add(text);
        case Expression.Id(_, long id) -> ids.add(id);
        case Expression.Me _ -> ids.add(rows.caller().person());
        default ->
            others.add(
                ComparisonSql.holds(new Filter.Compare(subject, Comparison.EQUAL, constant), rows));
      }
    }
    if (!texts.isEmpty()) {
      others.addFirst(any(subject, texts.toArray(String[]::new), rows));
    }
    if (!ids.isEmpty()) {
      others.addFirst(any(subject, ids.toArray(Long[]::new), rows));
    }
    return others.size() == 1
        ? others.getFirst()
        : Sql.of("(").add(Sql.join(" or ", others)).add(")");
  }

  private static Sql any(Expression subject, Object[] values, Rows rows) {
    return ExpressionSql.value(subject, rows).add(" = any(?)", (Object) values);
  }

  private static Sql matches(Expression subject, TextMatch how, String text, Rows rows) {
    // What has no letters of two cases matches the same without asking for both, and faster.
    boolean caseless =
        text.toLowerCase(Locale.ROOT).equals(text) && text.toUpperCase(Locale.ROOT).equals(text);
    String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    String pattern =
        switch (how) {
          case CONTAINS -> "%" + escaped + "%";
          case STARTS -> escaped + "%";
          case ENDS -> "%" + escaped;
        };
    return ExpressionSql.value(subject, rows).add(caseless ? " like ?" : " ilike ?", pattern);
  }

  private static Sql filled(Expression subject, Rows rows) {
    Sql value = ExpressionSql.value(subject, rows);
    Type type = subject.type();
    if (type == Type.Plain.TEXT) {
      return value.add(" <> ''");
    }
    return type instanceof Type.Choices
        ? Sql.of("cardinality(").add(value).add(") > 0")
        : value.add(" is not null");
  }
}
