package youke.kernel.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sums over a list, whole or by group.
 *
 * @param by path of the field whose values make the groups; empty for one group of all
 */
public record Totals(Optional<String> by, List<Total> of) {
  public Totals {
    of = List.copyOf(of);
  }

  /** One figure: a function over a field path. */
  public record Total(Function function, String path) {}

  /** How a column is drawn together. */
  public enum Function {
    SUM,
    AVG,
    MIN,
    MAX
  }

  /**
   * One group.
   *
   * @param key value that its records share, null for the empty value
   * @param values one per total; a sum over several currencies is null
   */
  public record Group(@Nullable Object key, long count, List<@Nullable Object> values) {}
}
