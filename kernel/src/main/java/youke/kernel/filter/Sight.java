package youke.kernel.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.catalog.Collection;
import youke.kernel.model.Field;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;

/**
 * What a caller may know of the catalog: which entities can be read at all and how much of each
 * field. One is made for one request.
 */
public final class Sight {
  private final Catalog catalog;
  private final @Nullable Caller caller;
  private final @Nullable Field<?, ?> revealed;
  private final Map<Field<?, ?>, Visibility> formulas = new HashMap<>();

  private Sight(Catalog catalog, @Nullable Caller caller, @Nullable Field<?, ?> revealed) {
    this.catalog = catalog;
    this.caller = caller;
    this.revealed = revealed;
  }

  public static Sight of(Catalog catalog, Caller caller) {
    return new Sight(catalog, caller, null);
  }

  /** The same with one field in full, for the answer to who may ask for it. */
  public Sight revealing(Field<?, ?> field) {
    return new Sight(catalog, caller, field);
  }

  /** For what the product itself declares; never for what a person asks. */
  public static Sight unlimited(Catalog catalog) {
    return new Sight(catalog, null, null);
  }

  /** Whether any record of the entity may be read; parts of a whole are read with it. */
  public boolean reads(CatalogEntity entity) {
    Set<String> seen = new HashSet<>();
    CatalogEntity at = entity;
    while (caller != null && seen.add(at.name())) {
      var whole = at.whole().flatMap(link -> catalog.find(link.target()));
      if (whole.isEmpty()) {
        return caller.rights().scope(at.name(), Right.READ).isPresent();
      }
      at = whole.get();
    }
    return caller == null;
  }

  /** How much of a field is seen; of a formula no more than of the least visible field it reads. */
  public Visibility of(Field<?, ?> field) {
    if (caller == null || field.equals(revealed)) {
      return Visibility.SEEN;
    }
    Visibility own = caller.rights().visibility(field);
    return field.isComputed() ? worse(own, inputs(field)) : own;
  }

  private Visibility inputs(Field<?, ?> formula) {
    Visibility known = formulas.get(formula);
    if (known == null) {
      known = of(catalog.formulas().of(formula));
      formulas.put(formula, known);
    }
    return known;
  }

  /** How much of an expression's value is seen: as much as of the least visible part. */
  public Visibility of(Expression expression) {
    List<Visibility> parts = new ArrayList<>();
    Walk.expression(
        expression,
        new Walk.Visitor() {
          @Override
          public void path(Path path) {
            parts.add(of(path));
          }

          @Override
          public void gathered(Gathered records) {
            parts.add(of(records));
          }
        });
    return parts.stream().reduce(Visibility.SEEN, Sight::worse);
  }

  /** How much of the value at the end of a path is seen; a step that is not seen hides it. */
  public Visibility of(Path path) {
    if (!follows(path.links())) {
      return Visibility.HIDDEN;
    }
    return switch (path.leaf()) {
      case Path.Leaf.Value(Field<?, ?> field) -> of(field);
      case Path.Leaf.Currency(Field<?, ?> field) -> of(field);
      case Path.Leaf.Id _, Path.Leaf.Version _ -> Visibility.SEEN;
    };
  }

  /** Whether the records of a collection are seen from where they are reached. */
  Visibility of(Gathered records) {
    return follows(records.links()) && opens(records.collection())
        ? Visibility.SEEN
        : Visibility.HIDDEN;
  }

  private boolean follows(List<? extends Field<?, ?>> links) {
    for (Field<?, ?> link : links) {
      boolean open =
          link instanceof youke.kernel.model.Link<?, ?> to
              && of(link) == Visibility.SEEN
              && catalog.find(to.target()).filter(this::reads).isPresent();
      if (!open) {
        return false;
      }
    }
    return true;
  }

  /** Whether the records of a collection may be looked through. */
  public boolean opens(Collection collection) {
    return of(collection.link()) == Visibility.SEEN
        && catalog.find(collection.entity()).filter(this::reads).isPresent();
  }

  /** A field that the caller may know of. */
  Optional<Field<?, ?>> field(CatalogEntity entity, String name) {
    return entity.field(name).filter(field -> of(field) != Visibility.HIDDEN);
  }

  /** A collection that the caller may know of. */
  Optional<Collection> collection(CatalogEntity entity, String name) {
    return entity.collection(name).filter(this::opens);
  }

  private static Visibility worse(Visibility one, Visibility other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
