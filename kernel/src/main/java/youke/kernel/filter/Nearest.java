package youke.kernel.filter;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import youke.kernel.text.Label;

/** Finds what a mistyped name probably meant. */
final class Nearest {
  private static final int FAR = 2;
  private static final int LONGEST = 60;

  private Nearest() {}

  /** The end of a message that asks 'did you mean', empty when nothing is near. */
  static Label hint(String name, Collection<String> known) {
    return find(name, known)
        .map(near -> Label.of("，是否想写“" + near + "”？", "; did you mean '" + near + "'?"))
        .orElse(Label.of("", ""));
  }

  static Optional<String> find(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    int limit = Math.min(FAR, Math.max(1, name.length() / 3));
    String lower = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(other -> distance(lower, other.toLowerCase(Locale.ROOT)) <= limit)
        .min(
            Comparator.comparingInt(
                    (String other) -> distance(lower, other.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Letters to insert, remove, exchange or swap with the next to make one the other. */
  private static int distance(String a, String b) {
    int[][] costs = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      costs[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      costs[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int exchange = costs[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        costs[i][j] = Math.min(exchange, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          costs[i][j] = Math.min(costs[i][j], 1 + costs[i - 2][j - 2]);
        }
      }
    }
    return costs[a.length()][b.length()];
  }
}
