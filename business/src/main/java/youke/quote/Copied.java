package youke.quote;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.model.Assignment;
import youke.kernel.model.Field;
import youke.kernel.rule.Facts;

/** Values of a record, ready to be given to another one. */
final class Copied {
  private Copied() {}

  /** The filled ones of these fields, for a record of the same entity. */
  static <E> List<Assignment<E, ?>> of(Facts<E> record, List<Field<E, ?>> fields) {
    List<Assignment<E, ?>> values = new ArrayList<>();
    for (Field<E, ?> field : fields) {
      values.add(value(record, field));
    }
    return values;
  }

  private static <E, V> Assignment<E, V> value(Facts<E> record, Field<E, V> field) {
    return field.to(record.find(field).orElse(null));
  }
}
