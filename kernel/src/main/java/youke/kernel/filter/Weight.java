package youke.kernel.filter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import youke.kernel.model.Field;

/**
 * How large the SQL of a condition becomes once every formula in it is written out. Money counts
 * twice, as its currency is written beside its amount, and again wherever it is compared.
 */
final class Weight {
  /** More than this is refused. */
  static final long MOST = 6_000;

  private static final long RECORDS = 20;
  private static final long LINK = 5;

  private final Function<Field<?, ?>, Size> formulas;

  Weight(Function<Field<?, ?>, Size> formulas) {
    this.formulas = formulas;
  }

  /** The weights of a value and of its currency, where it has one. */
  record Size(long amount, long currency) {
    static final Size ONE = new Size(1, 1);

    Size {
      amount = Math.min(amount, 10 * MOST);
      currency = Math.min(currency, 10 * MOST);
    }

    Size and(Size more) {
      return new Size(amount + more.amount, currency + more.currency);
    }

    long both() {
      return amount + currency;
    }

    boolean isTooMuch() {
      return amount > MOST || currency > MOST;
    }
  }

  long of(Filter filter) {
    long weight =
        switch (filter) {
          case Filter.Everything _, Filter.Nothing _ -> 1;
          case Filter.All(List<Filter> parts) -> sum(parts);
          case Filter.Any(List<Filter> parts) -> sum(parts);
          case Filter.Not(Filter part) -> of(part);
          case Filter.Compare(Expression left, _, Expression right) ->
              2 * of(left).and(of(right)).both();
          case Filter.In(Expression subject, List<Expression> among) -> {
            boolean listed = among.stream().allMatch(Weight::isListed);
            yield of(subject).amount() * (listed ? 1 : among.size()) + 1;
          }
          case Filter.InMine(Expression subject, _) -> 1 + of(subject).amount();
          case Filter.Matches(Expression subject, _, _) -> 1 + of(subject).amount();
          case Filter.Chosen(Expression subject, _) -> 1 + of(subject).amount();
          case Filter.Filled(Expression subject) -> 1 + of(subject).amount();
          case Filter.Is(Expression flag) -> of(flag).amount();
          case Filter.Near(Expression subject, _, _) -> 2 * of(subject).amount();
          case Filter.Exists(Gathered of) -> records(of);
          case Filter.Every(Gathered of, Filter condition) -> records(of) + of(condition);
        };
    return Math.min(weight, 10 * MOST);
  }

  private static boolean isListed(Expression constant) {
    return constant instanceof Expression.Text
        || constant instanceof Expression.Id
        || constant instanceof Expression.Me;
  }

  private long sum(List<Filter> parts) {
    return parts.stream().mapToLong(this::of).sum();
  }

  private long records(Gathered of) {
    return RECORDS + LINK * of.links().size() + of(of.condition());
  }

  Size of(Expression expression) {
    return switch (expression) {
      case Path path -> of(path);
      case Expression.Figure _,
          Expression.Text _,
          Expression.Day _,
          Expression.Moment _,
          Expression.Id _,
          Expression.Empty _,
          Expression.Me _,
          Expression.Today _,
          Expression.Now _,
          Expression.StartOf _ ->
          Size.ONE;
      case Expression.Shifted(Expression from, _, Expression count, _) ->
          Size.ONE.and(of(from)).and(of(count));
      case Expression.Between(Expression later, Expression earlier) ->
          Size.ONE.and(of(later)).and(of(earlier));
      case Expression.Calculated(Expression left, _, Expression right) ->
          calculated(of(left), of(right), left.type().equals(right.type()));
      case Expression.Negative(Expression of) -> Size.ONE.and(of(of));
      case Expression.Absolute(Expression of) -> Size.ONE.and(of(of));
      case Expression.Rounded(Expression of, _) -> Size.ONE.and(of(of));
      case Expression.Joined(List<Expression> parts) -> all(parts);
      case Expression.Size(Expression of) -> Size.ONE.and(of(of));
      case Expression.Pick(_, List<Expression> among, Type type) -> {
        Size all = all(among);
        boolean money = type == Type.Plain.MONEY;
        yield money ? new Size(all.amount() + 2 * all.both(), all.both()) : all;
      }
      case Expression.Cash(Expression amount, _) -> new Size(1 + of(amount).amount(), 1);
      case Expression.Either(Filter when, Expression then, Expression otherwise, _) -> {
        long condition = of(when);
        yield new Size(condition, condition).and(of(then)).and(of(otherwise));
      }
      case Expression.Truth(Filter holds) -> new Size(of(holds), 1);
      case Expression.RollUp(Gathered records, _, Optional<Expression> value) -> {
        long both = records(records) + value.map(v -> of(v).both()).orElse(0L);
        yield new Size(both, both);
      }
    };
  }

  // The currencies of a sum are compared with that of its first part.
  private static Size calculated(Size left, Size right, boolean alike) {
    long currencies = alike ? 2 * left.currency() + right.currency() : 0;
    return new Size(
        1 + left.amount() + right.amount() + currencies, left.currency() + right.currency());
  }

  private Size all(List<Expression> parts) {
    return parts.stream().map(this::of).reduce(Size.ONE, Size::and);
  }

  private Size of(Path path) {
    long links = 1 + LINK * path.links().size();
    Size own = new Size(links, links);
    return switch (path.leaf()) {
      case Path.Leaf.Value(Field<?, ?> field) ->
          field.isComputed() ? own.and(formulas.apply(field)) : own;
      case Path.Leaf.Currency(Field<?, ?> field) -> {
        Size of = field.isComputed() ? formulas.apply(field) : Size.ONE;
        yield own.and(new Size(of.both(), 1));
      }
      case Path.Leaf.Id _, Path.Leaf.Version _ -> own;
    };
  }
}
