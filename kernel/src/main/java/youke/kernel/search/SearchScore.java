package youke.kernel.search;

import java.util.ArrayList;
import java.util.List;

/** How well a found name answers what was typed, to order the few candidates of one page. */
public final class SearchScore {
  private static final int EXACT = 900;
  private static final int PREFIX = 800;
  private static final int WORD_START = 700;
  private static final int CONTAINS = 600;
  private static final int ALL_WORDS = 500;
  private static final int PINYIN_PREFIX = 400;
  private static final int INITIALS_PREFIX = 300;
  private static final int PINYIN = 200;
  private static final int INITIALS = 100;
  private static final int CLOSENESS = 99;

  private SearchScore() {}

  /**
   * From 999 for the same text down to 0 for no likeness: exact, prefix, start of a word,
   * contained, all words contained, pinyin from the start, initials from the start, pinyin inside,
   * initials inside; within one of these the shorter name wins. Punctuation does not count.
   */
  public static int score(String typed, String name) {
    String spacedTyped = spaced(typed);
    String spacedName = spaced(name);
    String wanted = spacedTyped.replace(" ", "");
    String given = spacedName.replace(" ", "");
    if (wanted.isEmpty() || given.isEmpty()) {
      return 0;
    }
    int rank = written(spacedTyped, spacedName, wanted, given);
    if (rank == 0) {
      rank = heard(wanted, name);
    }
    return rank == 0 ? 0 : rank + Math.min(CLOSENESS, CLOSENESS * wanted.length() / given.length());
  }

  private static int written(String spacedTyped, String spacedName, String wanted, String given) {
    if (given.equals(wanted)) {
      return EXACT;
    }
    if (given.startsWith(wanted)) {
      return PREFIX;
    }
    if (spacedName.contains(" " + spacedTyped)) {
      return WORD_START;
    }
    if (given.contains(wanted)) {
      return CONTAINS;
    }
    for (String word : spacedTyped.split(" ")) {
      if (!given.contains(word)) {
        return 0;
      }
    }
    return ALL_WORDS;
  }

  private static int heard(String wanted, String name) {
    List<List<String>> readings = Pinyin.readings(name);
    int best = 0;
    for (int from = 0; from < readings.size(); from++) {
      if (isSpelled(wanted, 0, readings, from)) {
        best = Math.max(best, from == 0 ? PINYIN_PREFIX : PINYIN);
      } else if (isInitials(wanted, readings, from)) {
        best = Math.max(best, from == 0 ? INITIALS_PREFIX : INITIALS);
      }
    }
    return best;
  }

  private static boolean isSpelled(String letters, int at, List<List<String>> readings, int from) {
    if (at == letters.length()) {
      return true;
    }
    if (from == readings.size()) {
      return false;
    }
    for (String syllable : readings.get(from)) {
      int end = at + syllable.length();
      boolean begun = end >= letters.length() && syllable.startsWith(letters.substring(at));
      if (begun
          || (letters.startsWith(syllable, at) && isSpelled(letters, end, readings, from + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInitials(String letters, List<List<String>> readings, int from) {
    if (from + letters.length() > readings.size()) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      String letter = letters.substring(i, i + 1);
      if (readings.get(from + i).stream().noneMatch(syllable -> syllable.startsWith(letter))) {
        return false;
      }
    }
    return true;
  }

  /** Words parted by one space, without punctuation and accents. */
  private static String spaced(String text) {
    List<String> words = new ArrayList<>();
    for (String word : SearchText.normalise(text).split(" ")) {
      TypedTerm.of(word).forEach(term -> words.add(String.join("", term.parts())));
    }
    return String.join(" ", words);
  }
}
