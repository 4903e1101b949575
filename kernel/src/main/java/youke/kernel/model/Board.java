package youke.kernel.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A board: cards in columns by one field, with sums, and weighted sums by a percent field where
 * given.
 */
public record Board(String column, @Nullable String sum, @Nullable String weight) {
  public Optional<String> summed() {
    return Optional.ofNullable(sum);
  }

  public Optional<String> weightedBy() {
    return Optional.ofNullable(weight);
  }
}
