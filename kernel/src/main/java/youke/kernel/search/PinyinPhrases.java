package youke.kernel.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words whose characters are read in one way among several: 重庆 is chong qing, and 单 at the head of
 * a person's name is shan.
 */
final class PinyinPhrases {
  /**
   * A personal name is at most this long, so a family name is looked for only in runs up to here.
   */
  private static final int LONGEST_PERSON = 4;

  /** Phrases begin with a character from here on, so that a small array finds them. */
  private static final int FIRST = 0x4E00;

  private static final int LAST = 0x9FFF;

  private static final Phrase[][] WORDS = new Phrase[LAST - FIRST + 1][];
  private static final Map<Integer, Phrase[]> FAMILY_NAMES = new HashMap<>();

  private record Phrase(List<Integer> points, List<Readings> readings) {
    boolean isAt(int[] text, int from, int to) {
      if (to - from < points.size()) {
        return false;
      }
      for (int i = points.size() - 1; i > 0; i--) {
        if (text[from + i] != points.get(i)) {
          return false;
        }
      }
      return true;
    }
  }

  static {
    Map<Integer, List<Phrase>> words = new HashMap<>();
    Map<Integer, List<Phrase>> families = new HashMap<>();
    for (String line : HanTable.lines("phrases.txt")) {
      boolean family = line.charAt(0) == '^';
      Phrase phrase = parse(family ? line.substring(1) : line);
      (family ? families : words)
          .computeIfAbsent(phrase.points().getFirst(), key -> new ArrayList<>())
          .add(phrase);
    }
    words.forEach((point, phrases) -> WORDS[point - FIRST] = longestFirst(phrases));
    families.forEach((point, phrases) -> FAMILY_NAMES.put(point, longestFirst(phrases)));
  }

  private PinyinPhrases() {}

  /**
   * Fills {@code out[from..to)} with the readings of the characters in {@code text[from..to)}, a
   * run without gaps.
   */
  static void read(int[] text, int from, int to, Readings[] out) {
    int at = from;
    while (at < to) {
      Phrase phrase = longest(text, at, to);
      if (phrase == null) {
        out[at] = HanTable.readings(text[at]);
        at++;
      } else {
        for (Readings readings : phrase.readings()) {
          out[at++] = readings;
        }
      }
    }
    if (to - from <= LONGEST_PERSON && to > from) {
      readFamilyName(text, from, to, out);
    }
  }

  private static void readFamilyName(int[] text, int from, int to, Readings[] out) {
    for (Phrase phrase : FAMILY_NAMES.getOrDefault(text[from], new Phrase[0])) {
      if (phrase.isAt(text, from, to)) {
        for (int i = 0; i < phrase.readings().size(); i++) {
          out[from + i] = phrase.readings().get(i).or(out[from + i]);
        }
        return;
      }
    }
  }

  private static @Nullable Phrase longest(int[] text, int at, int to) {
    int first = text[at] - FIRST;
    if (first < 0 || first > LAST - FIRST || WORDS[first] == null) {
      return null;
    }
    for (Phrase phrase : WORDS[first]) {
      if (phrase.isAt(text, at, to)) {
        return phrase;
      }
    }
    return null;
  }

  private static Phrase parse(String line) {
    List<String> words = Arrays.asList(line.split(" "));
    List<Integer> points = words.getFirst().codePoints().boxed().toList();
    List<Readings> readings =
        words.subList(1, words.size()).stream().map(HanTable::syllable).toList();
    if (points.size() != readings.size()) {
      throw new IllegalStateException("phrases.txt: " + line);
    }
    return new Phrase(points, readings);
  }

  private static Phrase[] longestFirst(List<Phrase> phrases) {
    return phrases.stream()
        .sorted((a, b) -> Integer.compare(b.points().size(), a.points().size()))
        .toArray(Phrase[]::new);
  }
}
