package youke.kernel.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One way to hear typed letters as pinyin: whole syllables, then a syllable just begun or the
 * initials of what follows.
 *
 * @param whole the syllables typed out
 * @param rest what is left, empty if nothing
 * @param initials true when the rest is one letter for each further character, false when it begins
 *     one syllable
 */
record SyllableSplit(List<String> whole, String rest, boolean initials) {
  private static final int LONGEST_SYLLABLE = 6;
  private static final Set<String> BEGINNINGS = new TreeSet<>();

  static {
    for (String syllable : HanTable.syllables()) {
      for (int end = 1; end < syllable.length(); end++) {
        BEGINNINGS.add(syllable.substring(0, end));
      }
    }
  }

  /** The likeliest ways, longest syllables first; none if the letters are not pinyin. */
  static List<SyllableSplit> of(String letters, int most) {
    Search search = new Search(letters, most);
    search.from(0);
    return search.found;
  }

  /**
   * True when no character's pinyin could begin with one of these letters' places taken by i, u or
   * v.
   */
  static boolean areInitials(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (c < 'a' || c > 'z' || c == 'i' || c == 'u' || c == 'v') {
        return false;
      }
    }
    return !letters.isEmpty();
  }

  private static final class Search {
    private final String letters;
    private final int most;
    private final boolean[] dead;
    private final List<String> whole = new ArrayList<>();
    private final List<SyllableSplit> found = new ArrayList<>();

    Search(String letters, int most) {
      this.letters = letters;
      this.most = most;
      this.dead = new boolean[letters.length() + 1];
    }

    void from(int at) {
      if (found.size() >= most || dead[at]) {
        return;
      }
      int before = found.size();
      for (int end = Math.min(letters.length(), at + LONGEST_SYLLABLE); end > at; end--) {
        String syllable = letters.substring(at, end);
        if (Pinyin.isSyllable(syllable)) {
          whole.add(syllable);
          from(end);
          whole.removeLast();
        }
      }
      rest(letters.substring(at));
      dead[at] = found.size() == before;
    }

    private void rest(String rest) {
      if (rest.isEmpty() || BEGINNINGS.contains(rest)) {
        add(rest, false);
      }
      if (rest.length() > 1 && areInitials(rest)) {
        add(rest, true);
      }
    }

    private void add(String rest, boolean initials) {
      if (found.size() < most) {
        found.add(new SyllableSplit(List.copyOf(whole), rest, initials));
      }
    }
  }
}
