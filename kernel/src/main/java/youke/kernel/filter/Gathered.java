package youke.kernel.filter;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.catalog.Collection;
import youke.kernel.model.Link;

/**
 * The records of a collection that satisfy a condition, such as {@code opportunities.filter(o,
 * o.amount > 100)}.
 *
 * @param from the record that the path starts from: empty for the record judged, else a name
 * @param root entity of that record
 * @param links the links followed to the record that has the collection
 * @param entity entity of the records collected
 * @param variable name of one of them in the condition and in what is computed; empty where nothing
 *     names it
 */
public record Gathered(
    String from,
    CatalogEntity root,
    List<Link<?, ?>> links,
    Collection collection,
    CatalogEntity entity,
    String variable,
    Filter condition,
    At at) {
  public Gathered {
    links = List.copyOf(links);
  }

  /** The way to the collection, as people write it. */
  public String text() {
    List<String> names = new ArrayList<>();
    if (!from.isEmpty()) {
      names.add(from);
    }
    links.forEach(link -> names.add(link.name()));
    names.add(collection.name());
    return String.join(".", names);
  }

  Gathered where(Filter more) {
    return new Gathered(
        from, root, links, collection, entity, variable, Filter.all(condition, more), at);
  }

  Gathered named(String name) {
    return new Gathered(from, root, links, collection, entity, name, condition, at);
  }
}
