package youke.kernel.model;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.text.Label;

/** How a record's fields are grouped on its page and in its form. */
public final class Form {
  /** A group of fields under one heading. */
  public record Group(String name, Label label, List<String> fields) {}

  private final List<Group> groups = new ArrayList<>();

  public Form() {}

  /** A form of these groups. */
  public static Form of(List<Group> groups) {
    Form form = new Form();
    form.groups.addAll(groups);
    return form;
  }

  public Form group(String name, String zh, String en, Field<?, ?>... fields) {
    List<String> names = new ArrayList<>();
    for (Field<?, ?> field : fields) {
      names.add(field.name());
    }
    groups.add(new Group(name, Label.of(zh, en), List.copyOf(names)));
    return this;
  }

  public List<Group> groups() {
    return List.copyOf(groups);
  }
}
