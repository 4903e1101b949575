package youke.kernel.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL with its bound values. Text comes from declarations and constants only; whatever a
 * person typed is bound.
 */
public final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> binds = new ArrayList<>();

  public static Sql of(String text, @Nullable Object... binds) {
    return new Sql().add(text, binds);
  }

  /** Appends text whose {@code ?} stand for these values, in order. */
  public Sql add(String more, @Nullable Object... values) {
    text.append(more);
    Collections.addAll(binds, values);
    return this;
  }

  public Sql add(Sql more) {
    text.append(more.text);
    binds.addAll(more.binds);
    return this;
  }

  /** Joins pieces with a separator between them. */
  public static Sql join(String separator, List<Sql> pieces) {
    Sql joined = new Sql();
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        joined.add(separator);
      }
      joined.add(pieces.get(i));
    }
    return joined;
  }

  /** An identifier, quoted; names come from the catalog and hold no quote. */
  public static String name(String identifier) {
    if (identifier.indexOf('"') >= 0) {
      throw new IllegalArgumentException("Not a name: " + identifier);
    }
    return '"' + identifier + '"';
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  public String text() {
    return text.toString();
  }

  public List<@Nullable Object> binds() {
    return Collections.unmodifiableList(binds);
  }

  @Override
  public String toString() {
    return text + " " + binds;
  }
}
