package youke.kernel.search;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
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
  private static final NavigableSet<String> SYLLABLES = new TreeSet<>(HanTable.syllables());

  /** The letters that syllables begin with. */
  static final String INITIALS = "abcdefghjklmnopqrstwxyz";

  /** The likeliest ways, longest syllables first; none if the letters are not pinyin. */
  static List<SyllableSplit> of(String letters, int most) {
    Search search = new Search(letters, most);
    search.from(0);
    return search.found;
  }

  /** All syllables that begin so, the letters themselves among them if they are one. */
  static Set<String> completions(String begun) {
    return SYLLABLES.subSet(begun, true, begun + Character.MAX_VALUE, false);
  }

  private static boolean areInitials(String letters) {
    return !letters.isEmpty() && letters.chars().allMatch(c -> INITIALS.indexOf(c) >= 0);
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
      boolean begun = rest.length() > 1 && !Pinyin.isSyllable(rest) && !completions(rest).isEmpty();
      if (rest.isEmpty() || begun) {
        add(rest, false);
      }
      if (areInitials(rest)) {
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
