package youke.kernel.filter;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.catalog.Collection;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Visibility;
import youke.kernel.problem.Refusal;
import youke.kernel.text.Label;

/**
 * Finds what a dotted name means. What the caller must not know of is answered exactly like what is
 * not there.
 */
final class PathReader {
  /** Links that one path may follow. */
  static final int MAX_LINKS = 8;

  private final Catalog catalog;
  private final Sight sight;
  private final Syntax syntax;
  private final boolean maskedToo;

  /**
   * @param maskedToo whether the value may be one that the caller sees masked
   */
  PathReader(Catalog catalog, Sight sight, Syntax syntax, boolean maskedToo) {
    this.catalog = catalog;
    this.sight = sight;
    this.syntax = syntax;
    this.maskedToo = maskedToo;
  }

  private record Name(String text, int offset) {}

  /** How far a path has come: from a record, over links, to an entity. */
  private record Way(Scope.Start start, List<Link<?, ?>> links, CatalogEntity entity) {}

  static boolean isPath(CelExpr part) {
    return switch (part.getKind()) {
      case IDENT, SELECT -> true;
      default -> false;
    };
  }

  /** The value that a dotted name means. */
  Path value(CelExpr part, Scope scope) {
    List<Name> names = names(part);
    int money = currencyOf(names, scope);
    int last = money >= 0 ? money : names.size() - 1;
    Way way = follow(names, last, scope);
    Name name = names.get(last);
    Path.Leaf leaf = money >= 0 ? currency(way, name) : leaf(way, name);
    return new Path(
        way.start().variable(),
        way.start().entity(),
        way.links(),
        leaf,
        syntax.at(names.getFirst().offset()));
  }

  /** The collection that a dotted name means. */
  Gathered records(CelExpr part, Scope scope) {
    List<Name> names = names(part);
    int last = names.size() - 1;
    Way way = follow(names, last, scope);
    Name name = names.get(last);
    Collection collection =
        sight
            .collection(way.entity(), name.text())
            .orElseThrow(
                () ->
                    sight.field(way.entity(), name.text()).isPresent()
                        ? refusal(FilterProblem.ONE_VALUE, name)
                        : unknown(way.entity(), name));
    return new Gathered(
        way.start().variable(),
        way.start().entity(),
        way.links(),
        collection,
        catalog.entity(collection.entity()),
        "",
        Filter.EVERYTHING,
        syntax.at(names.getFirst().offset()));
  }

  private List<Name> names(CelExpr part) {
    List<Name> names = new ArrayList<>();
    CelExpr at = part;
    while (at.getKind() == CelExpr.ExprKind.Kind.SELECT) {
      names.add(new Name(at.select().field(), syntax.name(at)));
      at = at.select().operand();
    }
    if (at.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      Name after = names.isEmpty() ? new Name("…", syntax.offset(at)) : names.getLast();
      throw syntax.refusal(FilterProblem.NOT_SUPPORTED, after.offset(), "what", "." + after.text());
    }
    names.add(new Name(at.ident().name(), syntax.offset(at)));
    Collections.reverse(names);
    return names;
  }

  // Index of the money field when the path ends in its currency, else -1.
  private int currencyOf(List<Name> names, Scope scope) {
    int last = names.size() - 1;
    if (last == 0
        || !names.get(last).text().equals(Path.CURRENCY)
        || (last == 1 && scope.variable(names.getFirst().text()).isPresent())) {
      return -1;
    }
    Way way = follow(names, last - 1, scope);
    return sight
        .field(way.entity(), names.get(last - 1).text())
        .filter(field -> Type.of(field.kind()) == Type.Plain.MONEY)
        .map(_ -> last - 1)
        .orElse(-1);
  }

  private Way follow(List<Name> names, int until, Scope scope) {
    Optional<Scope.Start> variable = scope.variable(names.getFirst().text());
    Scope.Start start = variable.orElse(scope.root());
    int from = variable.isPresent() ? 1 : 0;
    if (from > until) {
      throw syntax.refusal(
          FilterProblem.NOT_SUPPORTED, names.getFirst().offset(), "what", names.getFirst().text());
    }
    if (until - from > MAX_LINKS) {
      throw syntax.refusal(FilterProblem.TOO_DEEP, names.getFirst().offset(), "max", MAX_LINKS);
    }
    Way way = new Way(start, List.of(), start.entity());
    for (int i = from; i < until; i++) {
      way = step(way, names.get(i), names.get(i + 1));
    }
    return way;
  }

  private Way step(Way way, Name name, Name next) {
    CatalogEntity entity = way.entity();
    Optional<Field<?, ?>> field = sight.field(entity, name.text());
    if (field.isPresent() && field.get() instanceof Link<?, ?> link) {
      seen(link, name);
      CatalogEntity target = catalog.entity(link.target());
      if (!sight.reads(target)) {
        throw unknown(target, next);
      }
      List<Link<?, ?>> links = new ArrayList<>(way.links());
      links.add(link);
      return new Way(way.start(), links, target);
    }
    if (field.isPresent() || isSystem(name)) {
      throw refusal(FilterProblem.NOT_A_LINK, name);
    }
    throw sight.collection(entity, name.text()).isPresent()
        ? refusal(FilterProblem.SEVERAL_RECORDS, name)
        : unknown(entity, name);
  }

  private static boolean isSystem(Name name) {
    return name.text().equals(Path.ID) || name.text().equals(Path.VERSION);
  }

  private Path.Leaf leaf(Way way, Name name) {
    CatalogEntity entity = way.entity();
    if (name.text().equals(Path.ID)) {
      return new Path.Leaf.Id(entity.name());
    }
    if (name.text().equals(Path.VERSION)) {
      return new Path.Leaf.Version();
    }
    Field<?, ?> field =
        sight
            .field(entity, name.text())
            .orElseThrow(
                () ->
                    sight.collection(entity, name.text()).isPresent()
                        ? refusal(FilterProblem.SEVERAL_RECORDS, name)
                        : unknown(entity, name));
    if (!maskedToo) {
      seen(field, name);
    }
    return new Path.Leaf.Value(field);
  }

  private Path.Leaf currency(Way way, Name name) {
    Path.Leaf money = leaf(way, name);
    return money instanceof Path.Leaf.Value(Field<?, ?> field)
        ? new Path.Leaf.Currency(field)
        : money;
  }

  private void seen(Field<?, ?> field, Name name) {
    if (sight.of(field) != Visibility.SEEN) {
      throw syntax.refusal(FilterProblem.MASKED, name.offset(), "field", field.label());
    }
  }

  private Refusal refusal(FilterProblem code, Name name) {
    return syntax.refusal(code, name.offset(), "name", name.text());
  }

  private Refusal unknown(CatalogEntity entity, Name name) {
    List<String> known = new ArrayList<>();
    if (sight.reads(entity)) {
      known.addAll(List.of(Path.ID, Path.VERSION));
      entity.fields().stream()
          .map(Field::name)
          .filter(field -> sight.field(entity, field).isPresent())
          .forEach(known::add);
      entity.collections().keySet().stream()
          .filter(collection -> sight.collection(entity, collection).isPresent())
          .forEach(known::add);
    }
    Label hint = Nearest.hint(name.text(), known);
    return new Refusal(
        syntax
            .problem(FilterProblem.UNKNOWN_FIELD, name.offset())
            .with("entity", entity.label())
            .with("name", name.text())
            .with("hint", hint));
  }
}
