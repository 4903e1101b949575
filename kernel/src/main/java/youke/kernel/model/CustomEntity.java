package youke.kernel.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import youke.kernel.text.Label;

/**
 * An entity that an administrator made at run time; it begins with a name and gets further fields
 * as it grows.
 */
public final class CustomEntity extends Entity<CustomEntity> {
  public final Field<CustomEntity, String> name =
      text("name", "名称", "Name").required().searched().indexed();

  /**
   * @param many what English calls many of them, or null for the plural by the rule
   * @param pattern of the number, or null when records have none
   */
  public CustomEntity(
      String name,
      Label label,
      @Nullable String many,
      boolean owned,
      @Nullable String pattern,
      List<Grant> grants) {
    super(name, label.zh(), label.en());
    if (many != null) {
      many(many);
    }
    custom();
    if (owned) {
      owned();
    }
    if (pattern != null) {
      numbered(pattern);
    }
    grants.forEach(this::grant);
    list("all", "全部", "All", "").columns(this.name).sorted(this.name);
    form().group("basics", "基本信息", "Basics", this.name);
  }
}
