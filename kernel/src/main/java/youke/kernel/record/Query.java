package youke.kernel.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Sorting;

/**
 * What is asked of a list.
 *
 * @param filter condition in CEL; blank for all
 * @param search what the person typed; blank for all
 * @param order field paths with direction; ties and an empty order go by id
 * @param columns field paths, such as {@code name} or {@code owner.department.name}
 * @param limit records per page
 * @param after where the last page ended, as {@link Page#next} gave it, or null for the first page
 * @param bin the recycle bin instead of what is live
 */
public record Query(
    String entity,
    String filter,
    String search,
    List<Sorting> order,
    List<String> columns,
    int limit,
    @Nullable String after,
    boolean bin) {
  public Query {
    order = List.copyOf(order);
    columns = List.copyOf(columns);
  }

  /** The first page of everything of an entity, by these columns. */
  public static Query of(String entity, String... columns) {
    return new Query(entity, "", "", List.of(), List.of(columns), 50, null, false);
  }

  public Query filtered(String condition) {
    return new Query(entity, condition, search, order, columns, limit, after, bin);
  }

  public Query searching(String typed) {
    return new Query(entity, filter, typed, order, columns, limit, after, bin);
  }

  public Query sorted(Sorting... by) {
    return new Query(entity, filter, search, List.of(by), columns, limit, after, bin);
  }

  public Query page(int size, @Nullable String from) {
    return new Query(entity, filter, search, order, columns, size, from, bin);
  }

  public Query inBin() {
    return new Query(entity, filter, search, order, columns, limit, after, true);
  }
}
