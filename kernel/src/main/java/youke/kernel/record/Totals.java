package youke.kernel.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sums over a list, whole or by group.
 *
 * @param by path of the field whose values make the groups; empty for one group of all
 * @param step which values share a group; empty where each has one of its own
 */
public record Totals(Optional<String> by, Optional<Step> step, List<Total> of) {
  public Totals {
    of = List.copyOf(of);
  }

  public Totals(Optional<String> by, List<Total> of) {
    this(by, Optional.empty(), of);
  }

  /** How values are put together into groups. */
  public enum Step {
    /** Days and moments by month; the key is a text such as {@code 2026-11}. */
    MONTH,
    /**
     * Numbers and amounts by 1, 2, 5, 10, 20, 50 and so on; the key is the number where the group
     * begins, seen from zero.
     */
    MAGNITUDE
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
   * @param key value or step that its records share, null for the empty value
   * @param values one per total; a sum over several currencies is null
   */
  public record Group(@Nullable Object key, long count, List<@Nullable Object> values) {}
}
