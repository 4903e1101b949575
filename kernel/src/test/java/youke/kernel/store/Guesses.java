package youke.kernel.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.catalog.Collection;
import youke.kernel.filter.Aggregate;
import youke.kernel.filter.At;
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
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/** Makes up conditions and values of every shape, in the form in which reading would give them. */
final class Guesses {
  static final List<String> TEXTS =
      List.of(
          "燕山石化",
          "上海",
          "ACME",
          "acme",
          "a",
          "top",
          "100%_x",
          "x'y",
          "\\",
          "_",
          "110111",
          "33",
          "chem",
          "王芳",
          "--",
          "😀",
          "$1",
          "?",
          "\"",
          "line\nbreak",
          "' or 1=1 --");
  private static final List<String> NUMBERS =
      List.of(
          "0", "1", "-1", "2", "3", "5", "10", "12.5", "0.5", "100", "350000.10", "1200", "-7.25");

  private final Catalog catalog;
  private final Random random;
  private int names;

  Guesses(Catalog catalog, long seed) {
    this.catalog = catalog;
    this.random = new Random(seed);
  }

  /** The records that can be named at some place: the one judged and those of collections. */
  record Start(String variable, CatalogEntity entity) {}

  Filter filter(CatalogEntity entity, int depth) {
    return filter(List.of(new Start("", entity)), depth);
  }

  Expression value(CatalogEntity entity, int depth) {
    List<Start> starts = List.of(new Start("", entity));
    return switch (random.nextInt(6)) {
      case 0, 1 -> number(starts, depth);
      case 2 -> money(starts, depth);
      case 3 -> text(starts, depth);
      case 4 -> date(starts, depth);
      default -> moment(starts, depth);
    };
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Filter filter(List<Start> starts, int depth) {
    int kinds = depth <= 0 ? 12 : 18;
    return switch (random.nextInt(kinds)) {
      case 0, 1 -> compare(number(starts, depth - 1), number(starts, depth - 1), true);
      case 2 -> compare(text(starts, depth - 1), text(starts, depth - 1), true);
      case 3 -> dates(starts, depth);
      case 4 -> amounts(starts, depth);
      case 5 -> links(starts);
      case 6 -> choice(starts);
      case 7 ->
          new Filter.Matches(text(starts, depth - 1), one(List.of(TextMatch.values())), one(TEXTS));
      case 8 -> new Filter.Filled(any(starts));
      case 9 -> new Filter.Is(path(starts, type -> type == Type.Plain.FLAG));
      case 10 ->
          new Filter.Near(
              random.nextBoolean() ? date(starts, 0) : moment(starts, 0),
              random.nextInt(40),
              random.nextBoolean());
      case 11 -> tags(starts);
      case 12 -> Filter.all(some(starts, depth));
      case 13 -> Filter.any(some(starts, depth));
      case 14 -> Filter.not(filter(starts, depth - 1));
      case 15 -> {
        Gathered of = gathered(starts, depth);
        yield new Filter.Exists(of);
      }
      case 16 -> {
        Gathered of = gathered(starts, depth);
        yield new Filter.Every(of, filter(inside(starts, of), depth - 1));
      }
      default -> flags(starts, depth);
    };
  }

  private List<Filter> some(List<Start> starts, int depth) {
    List<Filter> some = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      some.add(filter(starts, depth - 1));
    }
    return some;
  }

  private Filter flags(List<Start> starts, int depth) {
    Expression one = Expression.truth(filter(starts, depth - 1));
    Expression other = Expression.truth(filter(starts, depth - 1));
    boolean fixed = isFixed(one) || isFixed(other);
    return fixed ? Filter.EVERYTHING : compare(one, other, false);
  }

  private static boolean isFixed(Expression flag) {
    return flag.equals(new Expression.Truth(Filter.EVERYTHING))
        || flag.equals(new Expression.Truth(Filter.NOTHING));
  }

  private Filter compare(Expression left, Expression right, boolean ordered) {
    List<Comparison> ways =
        ordered ? List.of(Comparison.values()) : List.of(Comparison.EQUAL, Comparison.DIFFERENT);
    return new Filter.Compare(left, one(ways), right);
  }

  private Filter dates(List<Start> starts, int depth) {
    Expression left = random.nextBoolean() ? date(starts, depth - 1) : moment(starts, depth - 1);
    Expression right = random.nextBoolean() ? date(starts, depth - 1) : moment(starts, depth - 1);
    return compare(left, right, true);
  }

  private Filter amounts(List<Start> starts, int depth) {
    Expression right = random.nextBoolean() ? money(starts, depth - 1) : number(starts, 0);
    return compare(money(starts, depth - 1), right, true);
  }

  private Filter links(List<Start> starts) {
    Path link = path(starts, type -> type instanceof Type.Link);
    String entity = ((Type.Link) link.type()).entity();
    if (entity.equals(Entity.ORGANISATION) && random.nextBoolean()) {
      return new Filter.InMine(link, one(List.of(Mine.values())));
    }
    List<Expression> ids = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      ids.add(
          entity.equals(Entity.PERSON) && random.nextBoolean()
              ? new Expression.Me()
              : new Expression.Id(entity, Ledger.someId(entity, random)));
    }
    return switch (random.nextInt(3)) {
      case 0 -> new Filter.In(link, ids);
      case 1 -> compare(link, ids.getFirst(), false);
      default -> compare(link, path(starts, type -> type.equals(link.type())), false);
    };
  }

  private Filter choice(List<Start> starts) {
    Path path = path(starts, type -> type instanceof Type.Choice);
    List<String> codes = ((Type.Choice) path.type()).codes();
    return random.nextBoolean()
        ? new Filter.In(
            path, List.of(new Expression.Text(one(codes)), new Expression.Text(one(codes))))
        : compare(path, new Expression.Text(one(codes)), false);
  }

  private Filter tags(List<Start> starts) {
    Optional<Path> tags = find(starts, type -> type instanceof Type.Choices);
    return tags.isEmpty()
        ? Filter.NOTHING
        : new Filter.Chosen(tags.get(), one(((Type.Choices) tags.get().type()).codes()));
  }

  private Expression any(List<Start> starts) {
    return path(starts, _ -> true);
  }

  private Expression number(List<Start> starts, int depth) {
    if (depth <= 0) {
      return random.nextBoolean()
          ? path(starts, type -> type == Type.Plain.NUMBER)
          : new Expression.Figure(new BigDecimal(one(NUMBERS)));
    }
    Supplier<Expression> inner = () -> number(starts, depth - 1);
    return switch (random.nextInt(11)) {
      case 0 -> new Expression.Calculated(inner.get(), one(PLAIN), inner.get());
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
        Gathered of = gathered(starts, depth);
        boolean plain = of.condition().equals(Filter.EVERYTHING);
        yield new Expression.RollUp(plain ? unnamed(of) : of, Aggregate.COUNT, Optional.empty());
      }
    };
  }

  private static final List<Operator> PLAIN =
      List.of(Operator.PLUS, Operator.MINUS, Operator.TIMES);

  private static Expression rounded(Expression of) {
    return new Expression.Rounded(of, 4);
  }

  private static Expression negative(Expression of) {
    return of instanceof Expression.Figure(BigDecimal value)
        ? new Expression.Figure(value.negate())
        : new Expression.Negative(of);
  }

  private Expression money(List<Start> starts, int depth) {
    if (depth <= 0) {
      return path(starts, type -> type == Type.Plain.MONEY);
    }
    Supplier<Expression> inner = () -> money(starts, depth - 1);
    return switch (random.nextInt(8)) {
      case 0 ->
          new Expression.Calculated(
              inner.get(), one(List.of(Operator.PLUS, Operator.MINUS)), inner.get());
      case 1 -> new Expression.Calculated(inner.get(), Operator.TIMES, number(starts, depth - 1));
      case 2 ->
          rounded(new Expression.Calculated(inner.get(), Operator.OVER, number(starts, depth - 1)));
      case 3 -> new Expression.Negative(inner.get());
      case 4 -> pick(inner, Type.Plain.MONEY);
      case 5 -> either(starts, depth, inner, Type.Plain.MONEY);
      case 6 -> rollUp(starts, depth, Type.Plain.MONEY);
      default -> new Expression.Cash(number(starts, depth - 1), one(List.of("CNY", "USD")));
    };
  }

  private Expression text(List<Start> starts, int depth) {
    if (depth <= 0) {
      return random.nextBoolean()
          ? path(starts, type -> type == Type.Plain.TEXT)
          : new Expression.Text(one(TEXTS));
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

  private Expression date(List<Start> starts, int depth) {
    if (depth <= 0) {
      return switch (random.nextInt(4)) {
        case 0 -> new Expression.Today();
        case 1 -> new Expression.StartOf(one(List.of(Period.values())));
        case 2 -> new Expression.Day(LocalDate.of(2026, 3, 1).plusDays(random.nextInt(30)));
        default -> path(starts, type -> type == Type.Plain.DATE);
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

  private Expression moment(List<Start> starts, int depth) {
    if (depth <= 0) {
      return switch (random.nextInt(4)) {
        case 0 -> new Expression.Now();
        case 1 ->
            new Expression.Moment(
                Instant.parse("2026-03-14T15:00:00Z").plusSeconds(random.nextInt(100_000)));
        default -> path(starts, type -> type == Type.Plain.MOMENT);
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
            ? path(starts, type -> type == Type.Plain.NUMBER)
            : new Expression.Figure(BigDecimal.valueOf(random.nextInt(60) - 10L));
    return new Expression.Shifted(from, random.nextBoolean(), count, one(units));
  }

  private Expression pick(Supplier<Expression> inner, Type type) {
    Expression.Pick.Which which = one(List.of(Expression.Pick.Which.values()));
    return new Expression.Pick(which, List.of(inner.get(), inner.get(), inner.get()), type);
  }

  private Expression either(List<Start> starts, int depth, Supplier<Expression> inner, Type type) {
    Filter when = filter(starts, depth - 1);
    return switch (random.nextInt(4)) {
      case 0 -> new Expression.Either(when, new Expression.Empty(type), inner.get(), type);
      case 1 -> new Expression.Either(when, inner.get(), new Expression.Empty(type), type);
      default -> new Expression.Either(when, inner.get(), inner.get(), type);
    };
  }

  private Expression rollUp(List<Start> starts, int depth, Type type) {
    Gathered of = gathered(starts, depth);
    List<Start> inside = inside(starts, of);
    Expression value =
        type == Type.Plain.NUMBER ? number(inside, depth - 2) : money(inside, depth - 2);
    Aggregate how = one(List.of(Aggregate.SUM, Aggregate.MIN, Aggregate.MAX, Aggregate.AVG));
    Expression rollUp = new Expression.RollUp(of, how, Optional.of(value));
    return how == Aggregate.AVG ? rounded(rollUp) : rollUp;
  }

  private Gathered gathered(List<Start> starts, int depth) {
    while (true) {
      Start start = one(starts);
      List<Link<?, ?>> links = new ArrayList<>();
      CatalogEntity end = walk(start.entity(), links, random.nextInt(3) / 2);
      List<Collection> collections = List.copyOf(end.collections().values());
      if (!collections.isEmpty()) {
        Collection collection = one(collections);
        CatalogEntity entity = catalog.entity(collection.entity());
        Gathered of =
            new Gathered(
                start.variable(),
                start.entity(),
                links,
                collection,
                entity,
                "v" + names++,
                Filter.EVERYTHING,
                At.NOWHERE);
        return random.nextInt(3) == 0 ? of : with(of, filter(inside(starts, of), depth - 2));
      }
    }
  }

  private static Gathered with(Gathered of, Filter condition) {
    return new Gathered(
        of.from(),
        of.root(),
        of.links(),
        of.collection(),
        of.entity(),
        of.variable(),
        condition,
        of.at());
  }

  private static Gathered unnamed(Gathered of) {
    return new Gathered(
        of.from(),
        of.root(),
        of.links(),
        of.collection(),
        of.entity(),
        "",
        of.condition(),
        of.at());
  }

  private static List<Start> inside(List<Start> starts, Gathered of) {
    List<Start> more = new ArrayList<>(starts);
    Start inner = new Start(of.variable(), of.entity());
    more.add(inner);
    more.add(inner);
    return more;
  }

  private CatalogEntity walk(CatalogEntity from, List<Link<?, ?>> links, int steps) {
    CatalogEntity at = from;
    for (int i = 0; i < steps; i++) {
      Link<?, ?> link = one(at.links());
      links.add(link);
      at = catalog.entity(link.target());
    }
    return at;
  }

  private Path path(List<Start> starts, Predicate<Type> wanted) {
    while (true) {
      Optional<Path> found = find(starts, wanted);
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  private Optional<Path> find(List<Start> starts, Predicate<Type> wanted) {
    for (int tries = 0; tries < 20; tries++) {
      Start start = one(starts);
      List<Link<?, ?>> links = new ArrayList<>();
      CatalogEntity end = walk(start.entity(), links, random.nextInt(5) / 2);
      List<Path> paths = new ArrayList<>();
      for (Path.Leaf leaf : leaves(end)) {
        Path path = new Path(start.variable(), start.entity(), links, leaf, At.NOWHERE);
        if (wanted.test(path.type())) {
          paths.add(path);
        }
      }
      if (!paths.isEmpty()) {
        return Optional.of(one(paths));
      }
    }
    return Optional.empty();
  }

  private static List<Path.Leaf> leaves(CatalogEntity entity) {
    List<Path.Leaf> leaves = new ArrayList<>();
    leaves.add(new Path.Leaf.Id(entity.name()));
    leaves.add(new Path.Leaf.Version());
    for (Field<?, ?> field : entity.fields()) {
      leaves.add(new Path.Leaf.Value(field));
      if (Type.of(field.kind()) == Type.Plain.MONEY) {
        leaves.add(new Path.Leaf.Currency(field));
      }
    }
    return leaves;
  }
}
