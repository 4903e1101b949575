package youke.kernel.model;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.text.Label;

/**
 * A list that comes with an entity: a condition in CEL (empty for everything), columns and an
 * order.
 */
public final class ListView {
  private final String name;
  private final Label label;
  private final String filter;
  private final List<String> columns = new ArrayList<>();
  private final List<Sorting> order = new ArrayList<>();

  ListView(String name, Label label, String filter) {
    this.name = name;
    this.label = label;
    this.filter = filter;
  }

  /** A list that an administrator arranged. */
  public static ListView of(
      String name, Label label, String filter, List<String> columns, List<Sorting> order) {
    ListView view = new ListView(name, label, filter);
    view.columns.addAll(columns);
    view.order.addAll(order);
    return view;
  }

  public ListView columns(Field<?, ?>... fields) {
    for (Field<?, ?> field : fields) {
      columns.add(field.name());
    }
    return this;
  }

  /** Columns by path, such as {@code account.name}. */
  public ListView columns(String... paths) {
    columns.addAll(List.of(paths));
    return this;
  }

  public ListView sorted(Field<?, ?> by) {
    order.add(new Sorting(by.name(), false));
    return this;
  }

  public ListView sortedDown(Field<?, ?> by) {
    order.add(new Sorting(by.name(), true));
    return this;
  }

  public String name() {
    return name;
  }

  public Label label() {
    return label;
  }

  public String filter() {
    return filter;
  }

  public List<String> columns() {
    return List.copyOf(columns);
  }

  public List<Sorting> order() {
    return List.copyOf(order);
  }
}
