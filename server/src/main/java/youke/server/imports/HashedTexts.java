package youke.server.imports;

import java.util.Arrays;

/**
 * A set of millions of texts, of each no more than 64 bits of a hash: two of a million texts are
 * taken for one another once in tens of millions of such sets.
 */
final class HashedTexts {
  private static final int SMALLEST = 1 << 10;

  private long[] slots = new long[SMALLEST];
  private int size;

  /** False when it was there. */
  boolean add(String text) {
    if (size * 2 > slots.length) {
      grow();
    }
    boolean added = put(slots, hash(text));
    size += added ? 1 : 0;
    return added;
  }

  boolean holds(String text) {
    long hash = hash(text);
    int at = place(slots, hash);
    return slots[at] == hash;
  }

  private void grow() {
    long[] wider = new long[slots.length * 2];
    Arrays.stream(slots).filter(hash -> hash != 0).forEach(hash -> put(wider, hash));
    slots = wider;
  }

  private static boolean put(long[] slots, long hash) {
    int at = place(slots, hash);
    boolean free = slots[at] == 0;
    slots[at] = hash;
    return free;
  }

  /** Where the hash is, or would be. */
  private static int place(long[] slots, long hash) {
    int at = (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  /** 64 bits of a text, never 0. */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    hash *= 0x9e3779b97f4a7c15L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
