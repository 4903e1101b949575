package youke.pack.chemical;

import java.util.List;
import java.util.SplittableRandom;

/** Chance from a fixed seed: the same throws every time. Each noun has dice of its own. */
final class Dice {
  private static final long SEED = 20_261_121;
  private static final int HUNDRED = 100;

  private final SplittableRandom random;

  private Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The dice of a noun, so that what is added to one leaves the others as they were. */
  static Dice of(String noun) {
    return new Dice(SEED * 31 + noun.hashCode());
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(HUNDRED) < percent;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  /** One of these, the first as likely as the first weight says, and so on. */
  <T> T weighted(List<T> of, int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int at = random.nextInt(sum);
    for (int i = 0; i < weights.length; i++) {
      at -= weights[i];
      if (at < 0) {
        return of.get(i);
      }
    }
    throw new IllegalArgumentException("more weights than values");
  }
}
