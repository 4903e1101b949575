package youke.kernel.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * How one character is read: toneless syllables, the likely one first, and their different first
 * letters.
 */
record Readings(List<String> syllables, String initials) {
  /** A character that has no pinyin: kana, Hangul, or a rarity that no dictionary reads. */
  static final Readings NONE = new Readings(List.of(), "");

  /** Syllables with v for ü are also written with u, as passports and many people do. */
  static Readings of(List<String> given) {
    List<String> all = given.stream().flatMap(Readings::spellings).distinct().toList();
    StringBuilder initials = new StringBuilder();
    for (String syllable : all) {
      if (initials.indexOf(syllable.substring(0, 1)) < 0) {
        initials.append(syllable.charAt(0));
      }
    }
    return new Readings(all, initials.toString());
  }

  /** These readings first, then those of the other that are not among them. */
  Readings or(Readings other) {
    return of(Stream.concat(syllables.stream(), other.syllables.stream()).distinct().toList());
  }

  boolean isEmpty() {
    return syllables.isEmpty();
  }

  private static Stream<String> spellings(String syllable) {
    return syllable.indexOf('v') < 0
        ? Stream.of(syllable)
        : Stream.of(syllable, syllable.replace('v', 'u'));
  }
}
