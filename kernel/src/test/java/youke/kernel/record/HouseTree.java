package youke.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import youke.kernel.access.Standing;

/**
 * The departments of a {@link RandomHouse}: numbered from 1, each below one with a lower number.
 */
final class HouseTree {
  static final int NODES = 14;

  private final Map<Integer, Integer> parents = new HashMap<>();

  HouseTree(Random random) {
    for (int node = 1; node <= NODES; node++) {
      parents.put(node, node == 1 ? 0 : 1 + random.nextInt(node - 1));
    }
  }

  int parent(int node) {
    return parents.getOrDefault(node, 0);
  }

  /** Whether a node is another one, or lies below it. */
  boolean lies(int node, int in) {
    for (int at = node; at != 0; at = parent(at)) {
      if (at == in) {
        return true;
      }
    }
    return false;
  }

  /** The node directly below the root above a node. */
  int company(int node) {
    int at = node;
    while (parent(at) > 1) {
      at = parent(at);
    }
    return at;
  }

  /** Where somebody of a department stands. */
  Standing standing(int own) {
    List<Long> above = new ArrayList<>();
    for (int node = own; node != 0; node = parent(node)) {
      above.add((long) node);
    }
    List<Long> below = new ArrayList<>();
    List<Long> company = new ArrayList<>();
    for (int node = 1; node <= NODES; node++) {
      if (lies(node, own)) {
        below.add((long) node);
      }
      if (lies(node, company(own))) {
        company.add((long) node);
      }
    }
    return new Standing(List.of((long) own), below, company, above);
  }
}
