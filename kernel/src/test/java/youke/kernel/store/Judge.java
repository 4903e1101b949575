package youke.kernel.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Standing;
import youke.kernel.catalog.Catalog;
import youke.kernel.filter.Aggregate;
import youke.kernel.filter.Comparison;
import youke.kernel.filter.Expression;
import youke.kernel.filter.Filter;
import youke.kernel.filter.Gathered;
import youke.kernel.filter.Mine;
import youke.kernel.filter.Operator;
import youke.kernel.filter.Path;
import youke.kernel.filter.Period;
import youke.kernel.filter.TextMatch;
import youke.kernel.filter.Type;
import youke.kernel.filter.Unit;
import youke.kernel.model.Field;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Money;

/**
 * Judges conditions over rows in memory, row by row, in the plainest way: what the SQL is held
 * against. It follows what the conditions say of themselves and shares no code with the SQL.
 */
final class Judge {
  private final Catalog catalog;
  private final Map<Long, Kept> records;
  private final Instant now;
  private final ZoneId zone;
  private final long me;
  private final Standing standing;

  /** A row; a value that is missing is empty. Links are ids. */
  record Kept(String entity, long id, Map<String, Object> values, boolean gone, boolean hidden) {
    boolean isThere() {
      return !gone && !hidden;
    }
  }

  Judge(
      Catalog catalog,
      Map<Long, Kept> records,
      Instant now,
      ZoneId zone,
      long me,
      Standing standing) {
    this.catalog = catalog;
    this.records = records;
    this.now = now;
    this.zone = zone;
    this.me = me;
    this.standing = standing;
  }

  boolean holds(Filter filter, Kept record) {
    return holds(filter, Map.of("", record));
  }

  @Nullable Object value(Expression expression, Kept record) {
    return value(expression, Map.of("", record));
  }

  private boolean holds(Filter filter, Map<String, Kept> names) {
    return switch (filter) {
      case Filter.Everything _ -> true;
      case Filter.Nothing _ -> false;
      case Filter.All(List<Filter> parts) -> parts.stream().allMatch(p -> holds(p, names));
      case Filter.Any(List<Filter> parts) -> parts.stream().anyMatch(p -> holds(p, names));
      case Filter.Not(Filter part) -> !holds(part, names);
      case Filter.Compare(Expression left, Comparison by, Expression right) ->
          compare(value(left, names), by, value(right, names), left.type());
      case Filter.In(Expression subject, List<Expression> among) ->
          among.stream()
              .anyMatch(
                  one ->
                      compare(
                          value(subject, names),
                          Comparison.EQUAL,
                          value(one, names),
                          subject.type()));
      case Filter.InMine(Expression subject, Mine mine) ->
          value(subject, names) instanceof Long node && mine.of(standing).contains(node);
      case Filter.Matches(Expression subject, TextMatch how, String text) ->
          value(subject, names) instanceof String in && matches(in, how, text);
      case Filter.Chosen(Expression subject, String option) ->
          value(subject, names) instanceof List<?> chosen && chosen.contains(option);
      case Filter.Filled(Expression subject) -> filled(value(subject, names));
      case Filter.Is(Expression flag) -> Boolean.TRUE.equals(value(flag, names));
      case Filter.Near(Expression subject, int days, boolean ahead) -> {
        LocalDate day = day(value(subject, names));
        yield day != null
            && !day.isBefore(ahead ? today() : today().minusDays(days))
            && !day.isAfter(ahead ? today().plusDays(days) : today());
      }
      case Filter.Exists(Gathered of) -> !gathered(of, names).isEmpty();
      case Filter.Every(Gathered of, Filter condition) ->
          gathered(of, names).stream()
              .allMatch(one -> holds(condition, with(names, of.variable(), one)));
    };
  }

  private static boolean filled(@Nullable Object value) {
    return value != null && !value.equals("") && !value.equals(List.of());
  }

  private static boolean matches(String in, TextMatch how, String text) {
    String low = in.toLowerCase(Locale.ROOT);
    String wanted = text.toLowerCase(Locale.ROOT);
    return switch (how) {
      case CONTAINS -> low.contains(wanted);
      case STARTS -> low.startsWith(wanted);
      case ENDS -> low.endsWith(wanted);
    };
  }

  private boolean compare(@Nullable Object left, Comparison by, @Nullable Object right, Type type) {
    Object one = left;
    Object other = right;
    if (type == Type.Plain.FLAG) {
      one = Boolean.TRUE.equals(left);
      other = Boolean.TRUE.equals(right);
    }
    if (one == null || other == null) {
      boolean same = one == null && other == null;
      return by == Comparison.EQUAL ? same : by == Comparison.DIFFERENT && !same;
    }
    if (one instanceof LocalDate || other instanceof LocalDate) {
      one = Objects.requireNonNull(day(one));
      other = Objects.requireNonNull(day(other));
    }
    if (one instanceof Money(BigDecimal a, String c) && other instanceof Money(var b, var d)) {
      if (!c.equals(d)) {
        return by == Comparison.DIFFERENT;
      }
      one = a;
      other = b;
    }
    int order = Sums.order(Sums.amount(one), Sums.amount(other), by.isEquality());
    return switch (by) {
      case EQUAL -> order == 0;
      case DIFFERENT -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }

  private @Nullable LocalDate day(@Nullable Object value) {
    return value instanceof Instant moment ? LocalDate.ofInstant(moment, zone) : (LocalDate) value;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  private List<Kept> gathered(Gathered of, Map<String, Kept> names) {
    Kept from = follow(Objects.requireNonNull(names.get(of.from())), of.links());
    List<Kept> all = new ArrayList<>();
    for (Kept one : records.values()) {
      boolean belongs =
          from != null
              && one.entity().equals(of.entity().name())
              && Objects.equals(one.values().get(of.collection().link().name()), from.id())
              && one.isThere();
      if (belongs && holds(of.condition(), with(names, of.variable(), one))) {
        all.add(one);
      }
    }
    return all;
  }

  private static Map<String, Kept> with(Map<String, Kept> names, String name, Kept one) {
    Map<String, Kept> more = new HashMap<>(names);
    more.put(name, one);
    return more;
  }

  private @Nullable Kept follow(Kept from, List<Link<?, ?>> links) {
    Kept at = from;
    for (Link<?, ?> link : links) {
      Kept next = at.values().get(link.name()) instanceof Long id ? records.get(id) : null;
      if (next == null || !next.isThere()) {
        return null;
      }
      at = next;
    }
    return at;
  }

  private @Nullable Object value(Expression expression, Map<String, Kept> names) {
    return switch (expression) {
      case Path path -> path(path, names);
      case Expression.Figure(BigDecimal value) -> value;
      case Expression.Text(String value) -> value;
      case Expression.Day(LocalDate value) -> value;
      case Expression.Moment(Instant value) -> value;
      case Expression.Id(_, long id) -> id;
      case Expression.Empty _ -> null;
      case Expression.Me _ -> me;
      case Expression.Today _ -> today();
      case Expression.Now _ -> now;
      case Expression.StartOf(Period period) -> start(period);
      case Expression.Shifted shifted -> shifted(shifted, names);
      case Expression.Between(Expression later, Expression earlier) ->
          Sums.between(value(later, names), value(earlier, names));
      case Expression.Calculated(Expression left, Operator by, Expression right) ->
          Sums.calculated(value(left, names), by, value(right, names));
      case Expression.Negative(Expression of) -> Sums.each(value(of, names), BigDecimal::negate);
      case Expression.Absolute(Expression of) -> Sums.each(value(of, names), BigDecimal::abs);
      case Expression.Rounded(Expression of, int digits) ->
          Sums.each(value(of, names), n -> n.setScale(digits, RoundingMode.HALF_UP));
      case Expression.Joined(List<Expression> parts) -> {
        StringBuilder all = new StringBuilder();
        for (Expression part : parts) {
          Object text = value(part, names);
          all.append(text == null ? "" : text);
        }
        yield all.isEmpty() ? null : all.toString();
      }
      case Expression.Size(Expression of) ->
          switch (value(of, names)) {
            case String text -> BigDecimal.valueOf(text.codePointCount(0, text.length()));
            case List<?> chosen -> BigDecimal.valueOf(chosen.size());
            case null, default -> BigDecimal.ZERO;
          };
      case Expression.Pick(var which, List<Expression> among, _) -> pick(which, among, names);
      case Expression.Cash(Expression amount, String currency) ->
          value(amount, names) instanceof BigDecimal number ? new Money(number, currency) : null;
      case Expression.Either(Filter when, Expression then, Expression otherwise, _) ->
          value(holds(when, names) ? then : otherwise, names);
      case Expression.Truth(Filter filter) -> holds(filter, names);
      case Expression.RollUp(Gathered of, Aggregate how, Optional<Expression> value) ->
          rollUp(of, how, value, names);
    };
  }

  private LocalDate start(Period period) {
    LocalDate day = today();
    return switch (period) {
      case DAY -> day;
      case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
      case MONTH -> day.minusDays(day.getDayOfMonth() - 1L);
      case QUARTER ->
          LocalDate.of(day.getYear(), List.of(1, 4, 7, 10).get((day.getMonthValue() - 1) / 3), 1);
      case YEAR -> LocalDate.of(day.getYear(), 1, 1);
    };
  }

  private @Nullable Object path(Path path, Map<String, Kept> names) {
    Kept at = follow(Objects.requireNonNull(names.get(path.variable())), path.links());
    if (at == null) {
      return null;
    }
    return switch (path.leaf()) {
      case Path.Leaf.Id _ -> at.id();
      case Path.Leaf.Version _ -> BigDecimal.ONE;
      case Path.Leaf.Currency(Field<?, ?> field) ->
          field(field, at) instanceof Money money ? money.currency() : null;
      case Path.Leaf.Value(Field<?, ?> field) -> field(field, at);
    };
  }

  private @Nullable Object field(Field<?, ?> field, Kept at) {
    if (!(field.kind() instanceof Kind.Formula<?>(_, Kind<?> result))) {
      return at.values().get(field.name());
    }
    Object value = value(catalog.formulas().of(field), Map.of("", at));
    return switch (result) {
      case Kind.Decimal(int scale) -> Sums.bounded(value, scale);
      case Kind.Amount(int scale) -> Sums.bounded(value, scale);
      case Kind.Percent _ -> Sums.bounded(value, 4);
      case Kind.Text(int max) when value instanceof String text ->
          text.codePointCount(0, text.length()) <= max
              ? text
              : text.substring(0, text.offsetByCodePoints(0, max));
      default -> value;
    };
  }

  private @Nullable Object shifted(Expression.Shifted shifted, Map<String, Kept> names) {
    Object from = value(shifted.from(), names);
    if (from == null || !(value(shifted.count(), names) instanceof BigDecimal count)) {
      return null;
    }
    BigDecimal whole = count.setScale(0, RoundingMode.HALF_UP);
    if (whole.abs().compareTo(BigDecimal.valueOf(shifted.unit().most())) > 0) {
      return null;
    }
    long by = shifted.back() ? -whole.longValueExact() : whole.longValueExact();
    ChronoUnit unit =
        ChronoUnit.valueOf(shifted.unit() == Unit.MINUTES ? "MINUTES" : shifted.unit().name());
    if (from instanceof LocalDate day) {
      LocalDate moved = day.plus(by, unit);
      return moved.getYear() < 1 || moved.getYear() > 9999 ? null : moved;
    }
    ZonedDateTime moved = ((Instant) from).atZone(zone).plus(by, unit);
    return moved.getYear() < 1 || moved.getYear() > 9999 ? null : moved.toInstant();
  }

  private @Nullable Object pick(
      Expression.Pick.Which which, List<Expression> among, Map<String, Kept> names) {
    List<Object> values = new ArrayList<>();
    for (Expression one : among) {
      Object value = value(one, names);
      if (value != null) {
        values.add(value);
      }
    }
    return switch (which) {
      case FIRST -> values.isEmpty() ? null : values.getFirst();
      case SMALLEST -> Sums.extreme(values, (a, b) -> Sums.lower(a, b) ? a : b);
      case LARGEST -> Sums.extreme(values, (a, b) -> Sums.lower(a, b) ? b : a);
    };
  }

  private @Nullable Object rollUp(
      Gathered of, Aggregate how, Optional<Expression> of1, Map<String, Kept> names) {
    List<Kept> all = gathered(of, names);
    if (of1.isEmpty()) {
      return BigDecimal.valueOf(all.size());
    }
    Expression expression = of1.get();
    List<Object> values = new ArrayList<>();
    for (Kept one : all) {
      Object value = value(expression, with(names, of.variable(), one));
      if (value != null) {
        values.add(value);
      }
    }
    boolean money = expression.type() == Type.Plain.MONEY;
    if (values.isEmpty()) {
      return how != Aggregate.SUM ? null : money ? Money.yuan("0") : BigDecimal.ZERO;
    }
    if (Sums.mixed(values)) {
      return null;
    }
    BigDecimal count = BigDecimal.valueOf(values.size());
    return switch (how) {
      case COUNT -> count;
      case SUM -> Sums.sum(values);
      case AVG -> Sums.each(Sums.sum(values), n -> n.divide(count, Sums.FINE));
      case MIN -> values.stream().min(Sums::byOrder).orElseThrow();
      case MAX -> values.stream().max(Sums::byOrder).orElseThrow();
    };
  }
}
