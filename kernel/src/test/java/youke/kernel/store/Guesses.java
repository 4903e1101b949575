package youke.kernel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Comparison;
import youke.kernel.filter.Expression;
import youke.kernel.filter.Filter;
import youke.kernel.filter.Gathered;
import youke.kernel.filter.Mine;
import youke.kernel.filter.Path;
import youke.kernel.filter.TextMatch;
import youke.kernel.filter.Type;
import youke.kernel.model.Entity;
import youke.kernel.store.GuessedPaths.Start;

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

  private final Random random;
  private final GuessedPaths paths;
  private final GuessedValues values;

  Guesses(Catalog catalog, long seed) {
    this.random = new Random(seed);
    this.paths = new GuessedPaths(catalog, random);
    this.values = new GuessedValues(paths, random, this);
  }

  Filter filter(CatalogEntity entity, int depth) {
    return filter(List.of(new Start("", entity)), depth);
  }

  Expression value(CatalogEntity entity, int depth) {
    List<Start> starts = List.of(new Start("", entity));
    return switch (random.nextInt(6)) {
      case 0, 1 -> values.number(starts, depth);
      case 2 -> values.money(starts, depth);
      case 3 -> values.text(starts, depth);
      case 4 -> values.date(starts, depth);
      default -> values.moment(starts, depth);
    };
  }

  Filter filter(List<Start> starts, int depth) {
    int kinds = depth <= 0 ? 12 : 18;
    return switch (random.nextInt(kinds)) {
      case 0, 1 ->
          compare(values.number(starts, depth - 1), values.number(starts, depth - 1), true);
      case 2 -> compare(values.text(starts, depth - 1), values.text(starts, depth - 1), true);
      case 3 -> dates(starts, depth);
      case 4 -> amounts(starts, depth);
      case 5 -> links(starts);
      case 6 -> choice(starts);
      case 7 ->
          new Filter.Matches(
              values.text(starts, depth - 1),
              paths.one(List.of(TextMatch.values())),
              paths.one(TEXTS));
      case 8 -> new Filter.Filled(values.any(starts));
      case 9 -> new Filter.Is(paths.path(starts, type -> type == Type.Plain.FLAG));
      case 10 ->
          new Filter.Near(
              random.nextBoolean() ? values.date(starts, 0) : values.moment(starts, 0),
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
        yield new Filter.Every(of, filter(GuessedPaths.inside(starts, of), depth - 1));
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
    return new Filter.Compare(left, paths.one(ways), right);
  }

  private Filter dates(List<Start> starts, int depth) {
    Expression left =
        random.nextBoolean() ? values.date(starts, depth - 1) : values.moment(starts, depth - 1);
    Expression right =
        random.nextBoolean() ? values.date(starts, depth - 1) : values.moment(starts, depth - 1);
    return compare(left, right, true);
  }

  private Filter amounts(List<Start> starts, int depth) {
    Expression right =
        random.nextBoolean() ? values.money(starts, depth - 1) : values.number(starts, 0);
    return compare(values.money(starts, depth - 1), right, true);
  }

  private Filter links(List<Start> starts) {
    Path link = paths.path(starts, type -> type instanceof Type.Link);
    String entity = ((Type.Link) link.type()).entity();
    if (entity.equals(Entity.ORGANISATION) && random.nextBoolean()) {
      return new Filter.InMine(link, paths.one(List.of(Mine.values())));
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
      default -> compare(link, paths.path(starts, type -> type.equals(link.type())), false);
    };
  }

  private Filter choice(List<Start> starts) {
    Path path = paths.path(starts, type -> type instanceof Type.Choice);
    List<String> codes = ((Type.Choice) path.type()).codes();
    return random.nextBoolean()
        ? new Filter.In(
            path,
            List.of(new Expression.Text(paths.one(codes)), new Expression.Text(paths.one(codes))))
        : compare(path, new Expression.Text(paths.one(codes)), false);
  }

  private Filter tags(List<Start> starts) {
    Optional<Path> tags = paths.find(starts, type -> type instanceof Type.Choices);
    return tags.isEmpty()
        ? Filter.NOTHING
        : new Filter.Chosen(tags.get(), paths.one(((Type.Choices) tags.get().type()).codes()));
  }

  /** What gathers on a record, mostly under a condition. */
  Gathered gathered(List<Start> starts, int depth) {
    Gathered of = paths.bare(starts);
    return random.nextInt(3) == 0
        ? of
        : with(of, filter(GuessedPaths.inside(starts, of), depth - 2));
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

  static Gathered unnamed(Gathered of) {
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
}
