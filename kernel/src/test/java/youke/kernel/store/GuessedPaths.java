package youke.kernel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.catalog.Collection;
import youke.kernel.filter.At;
import youke.kernel.filter.Filter;
import youke.kernel.filter.Gathered;
import youke.kernel.filter.Path;
import youke.kernel.filter.Type;
import youke.kernel.model.Field;
import youke.kernel.model.Link;

/** Picks by chance: among a few, and ways through the catalog. */
final class GuessedPaths {
  private final Catalog catalog;
  private final Random random;
  private int names;

  GuessedPaths(Catalog catalog, Random random) {
    this.catalog = catalog;
    this.random = random;
  }

  /** The records that can be named at some place: the one judged and those of collections. */
  record Start(String variable, CatalogEntity entity) {}

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Path path(List<Start> starts, Predicate<Type> wanted) {
    while (true) {
      Optional<Path> found = find(starts, wanted);
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  Optional<Path> find(List<Start> starts, Predicate<Type> wanted) {
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

  /** What gathers on a record that is reached from some place, under no condition yet. */
  Gathered bare(List<Start> starts) {
    while (true) {
      Start start = one(starts);
      List<Link<?, ?>> links = new ArrayList<>();
      CatalogEntity end = walk(start.entity(), links, random.nextInt(3) / 2);
      List<Collection> collections = List.copyOf(end.collections().values());
      if (!collections.isEmpty()) {
        Collection collection = one(collections);
        CatalogEntity entity = catalog.entity(collection.entity());
        return new Gathered(
            start.variable(),
            start.entity(),
            links,
            collection,
            entity,
            "v" + names++,
            Filter.EVERYTHING,
            At.NOWHERE);
      }
    }
  }

  static List<Start> inside(List<Start> starts, Gathered of) {
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
