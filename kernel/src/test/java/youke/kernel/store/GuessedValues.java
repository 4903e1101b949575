package youke.kernel.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import youke.kernel.filter.Aggregate;
import youke.kernel.filter.Expression;
import youke.kernel.filter.Filter;
import youke.kernel.filter.Gathered;
import youke.kernel.filter.Operator;
import youke.kernel.filter.Period;
import youke.kernel.filter.Type;
import youke.kernel.filter.Unit;
import youke.kernel.store.GuessedPaths.Start;

/** Makes up values of every type, out of other values, conditions and what gathers on records. */
final class GuessedValues {
  private static final List<String> NUMBERS =
      List.of(
          "0", "1", "-1", "2", "3", "5", "10", "12.5", "0.5", "100", "350000.10", "1200", "-7.25");

  private static final List<Operator> PLAIN =
      List.of(Operator.PLUS, Operator.MINUS, Operator.TIMES);

  private final GuessedPaths paths;
  private final Random random;
  private final Guesses guesses;

  GuessedValues(GuessedPaths paths, Random random, Guesses guesses) {
    this.paths = paths;
    this.random = random;
    this.guesses = guesses;
  }

  Expression any(List<Start> starts) {
    return paths.path(starts, _ -> true);
  }

  Expression number(List<Start> starts, int depth) {
    if (depth <= 0) {
      return random.nextBoolean()
          ? paths.path(starts, type -> type == Type.Plain.NUMBER)
          : new Expression.Figure(new BigDecimal(paths.one(NUMBERS)));
    }
    Supplier<Expression> inner = () -> number(starts, depth - 1);
    return switch (random.nextInt(11)) {
      case 0 -> new Expression.Calculated(inner.get(), paths.one(PLAIN), inner.get());
      case 1 -> rounded(new Expression.Calculated(inner.get(), Operator.OVER, inner.get()));
      case 2 ->
          rounded(
              new Expression.Calculated(
                  money(starts, depth - 1), Operator.OVER, money(starts, depth - 1)));
      case 3 -> negative(inner.get());
      case 4 -> new Expression.Absolute(inner.get());
      case 5 -> pick(inner, Type.Plain.NUMBER);
      case 6 -> either(starts, depth, inner, Type.Plain.NUMBER);
      case 7 -> new Expression.Size(text(starts, depth - 1));
      case 8 -> new Expression.Between(date(starts, depth - 1), date(starts, depth - 1));
      case 9 -> rollUp(starts, depth, Type.Plain.NUMBER);
      default -> {
        Gathered of = guesses.gathered(starts, depth);
        boolean plain = of.condition().equals(Filter.EVERYTHING);
        yield new Expression.RollUp(
            plain ? Guesses.unnamed(of) : of, Aggregate.COUNT, Optional.empty());
      }
    };
  }

  private static Expression rounded(Expression of) {
    return new Expression.Rounded(of, 4);
  }

  private static Expression negative(Expression of) {
    return of instanceof Expression.Figure(BigDecimal value)
        ? new Expression.Figure(value.negate())
        : new Expression.Negative(of);
  }

  Expression money(List<Start> starts, int depth) {
    if (depth <= 0) {
      return paths.path(starts, type -> type == Type.Plain.MONEY);
    }
    Supplier<Expression> inner = () -> money(starts, depth - 1);
    return switch (random.nextInt(8)) {
      case 0 ->
          new Expression.Calculated(
              inner.get(), paths.one(List.of(Operator.PLUS, Operator.MINUS)), inner.get());
      case 1 -> new Expression.Calculated(inner.get(), Operator.TIMES, number(starts, depth - 1));
      case 2 ->
          rounded(new Expression.Calculated(inner.get(), Operator.OVER, number(starts, depth - 1)));
      case 3 -> new Expression.Negative(inner.get());
      case 4 -> pick(inner, Type.Plain.MONEY);
      case 5 -> either(starts, depth, inner, Type.Plain.MONEY);
      case 6 -> rollUp(starts, depth, Type.Plain.MONEY);
      default -> new Expression.Cash(number(starts, depth - 1), paths.one(List.of("CNY", "USD")));
    };
  }

  Expression text(List<Start> starts, int depth) {
    if (depth <= 0) {
      return random.nextBoolean()
          ? paths.path(starts, type -> type == Type.Plain.TEXT)
          : new Expression.Text(paths.one(Guesses.TEXTS));
    }
    Supplier<Expression> inner = () -> text(starts, depth - 1);
    return switch (random.nextInt(4)) {
      case 0 -> new Expression.Joined(List.of(inner.get(), inner.get()));
      case 1 ->
          new Expression.Pick(
              Expression.Pick.Which.FIRST, List.of(inner.get(), inner.get()), Type.Plain.TEXT);
      case 2 -> either(starts, depth, inner, Type.Plain.TEXT);
      default -> inner.get();
    };
  }

  Expression date(List<Start> starts, int depth) {
    if (depth <= 0) {
      return switch (random.nextInt(4)) {
        case 0 -> new Expression.Today();
        case 1 -> new Expression.StartOf(paths.one(List.of(Period.values())));
        case 2 -> new Expression.Day(LocalDate.of(2026, 3, 1).plusDays(random.nextInt(30)));
        default -> paths.path(starts, type -> type == Type.Plain.DATE);
      };
    }
    Supplier<Expression> inner = () -> date(starts, depth - 1);
    return switch (random.nextInt(4)) {
      case 0, 1 ->
          shifted(inner.get(), starts, List.of(Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS));
      case 2 -> pick(inner, Type.Plain.DATE);
      default -> either(starts, depth, inner, Type.Plain.DATE);
    };
  }

  Expression moment(List<Start> starts, int depth) {
    if (depth <= 0) {
      return switch (random.nextInt(4)) {
        case 0 -> new Expression.Now();
        case 1 ->
            new Expression.Moment(
                Instant.parse("2026-03-14T15:00:00Z").plusSeconds(random.nextInt(100_000)));
        default -> paths.path(starts, type -> type == Type.Plain.MOMENT);
      };
    }
    Supplier<Expression> inner = () -> moment(starts, depth - 1);
    return random.nextBoolean()
        ? shifted(inner.get(), starts, List.of(Unit.values()))
        : pick(inner, Type.Plain.MOMENT);
  }

  private Expression shifted(Expression from, List<Start> starts, List<Unit> units) {
    Expression count =
        random.nextInt(3) == 0
            ? paths.path(starts, type -> type == Type.Plain.NUMBER)
            : new Expression.Figure(BigDecimal.valueOf(random.nextInt(60) - 10L));
    return new Expression.Shifted(from, random.nextBoolean(), count, paths.one(units));
  }

  private Expression pick(Supplier<Expression> inner, Type type) {
    Expression.Pick.Which which = paths.one(List.of(Expression.Pick.Which.values()));
    return new Expression.Pick(which, List.of(inner.get(), inner.get(), inner.get()), type);
  }

  private Expression either(List<Start> starts, int depth, Supplier<Expression> inner, Type type) {
    Filter when = guesses.filter(starts, depth - 1);
    return switch (random.nextInt(4)) {
      case 0 -> new Expression.Either(when, new Expression.Empty(type), inner.get(), type);
      case 1 -> new Expression.Either(when, inner.get(), new Expression.Empty(type), type);
      default -> new Expression.Either(when, inner.get(), inner.get(), type);
    };
  }

  private Expression rollUp(List<Start> starts, int depth, Type type) {
    Gathered of = guesses.gathered(starts, depth);
    List<Start> inside = GuessedPaths.inside(starts, of);
    Expression value =
        type == Type.Plain.NUMBER ? number(inside, depth - 2) : money(inside, depth - 2);
    Aggregate how = paths.one(List.of(Aggregate.SUM, Aggregate.MIN, Aggregate.MAX, Aggregate.AVG));
    Expression rollUp = new Expression.RollUp(of, how, Optional.of(value));
    return how == Aggregate.AVG ? rounded(rollUp) : rollUp;
  }
}
