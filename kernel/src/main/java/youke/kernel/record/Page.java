package youke.kernel.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Field;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;

/**
 * Some records of a list.
 *
 * @param next where the next page begins; empty at the end
 */
public record Page(List<Column> columns, List<Line> lines, Optional<String> next) {
  /**
   * A column: its path, the field at the path's end, and whether the reader sees it in full or
   * masked.
   */
  public record Column(String path, Field<?, ?> field, Visibility visibility) {}

  /**
   * One record.
   *
   * @param values one per column, in the Java type of the field's kind; null when empty
   * @param allowed what the reader may do with this record
   */
  public record Line(long id, int version, List<@Nullable Object> values, Set<Right> allowed) {}
}
