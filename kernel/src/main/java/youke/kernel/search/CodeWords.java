package youke.kernel.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import youke.kernel.search.Characters.Part;

/**
 * Index words of codes and telephone numbers: tails of the whole, so that a prefix search finds any
 * part.
 */
final class CodeWords {
  private static final int LONGEST_CODE = 40;
  private static final int MOST_PARTS = 8;
  private static final int LONGEST_PHONE = 20;
  private static final int SHORTEST_TAIL = 4;
  private static final int LONGEST_TAIL = 8;

  private CodeWords() {}

  /** A code without what parts it: KH-2026/0001 is kh20260001. Takes normalised text. */
  static String code(String normalised) {
    StringBuilder out = new StringBuilder();
    normalised
        .codePoints()
        .filter(point -> Characters.part(point) != Part.SEPARATOR)
        .map(Characters::word)
        .filter(point -> point != Characters.GONE)
        .takeWhile(point -> out.length() < LONGEST_CODE)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** The whole code, what begins at each of its parts, and its last four to eight characters. */
  static SequencedSet<String> ofCode(String normalised) {
    String whole = code(normalised);
    SequencedSet<String> words = new LinkedHashSet<>();
    if (whole.isEmpty()) {
      return words;
    }
    words.add(whole);
    int length = 0;
    Part before = Part.SEPARATOR;
    for (int point : normalised.codePoints().toArray()) {
      Part part = Characters.part(point);
      int plain = part == Part.SEPARATOR ? Characters.GONE : Characters.word(point);
      if (part != before
          && plain != Characters.GONE
          && words.size() < MOST_PARTS
          && length < whole.length()) {
        words.add(whole.substring(length));
      }
      before = part;
      length += plain == Characters.GONE ? 0 : Character.charCount(plain);
    }
    for (int tail = SHORTEST_TAIL; tail <= LONGEST_TAIL && tail < whole.length(); tail++) {
      if (!Character.isLowSurrogate(whole.charAt(whole.length() - tail))) {
        words.add(whole.substring(whole.length() - tail));
      }
    }
    return words;
  }

  /** Every tail of at least four digits of each telephone number in the text. */
  static SequencedSet<String> ofPhones(String normalised) {
    SequencedSet<String> words = new LinkedHashSet<>();
    for (String phone : phones(normalised)) {
      String digits = national(phone);
      for (int i = 0; i == 0 || i + SHORTEST_TAIL <= digits.length(); i++) {
        words.add(digits.substring(i));
      }
    }
    return words;
  }

  /**
   * The digits of each number in the text; a comma, a slash or a word parts numbers, spaces only
   * two whole ones.
   */
  static List<String> phones(String normalised) {
    List<String> all = new ArrayList<>();
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i <= normalised.length(); i++) {
      char c = i < normalised.length() ? normalised.charAt(i) : ';';
      if (Character.isDigit(c)) {
        digits.append((char) Characters.word(c));
      } else if (c == ' '
          ? digits.length() > 6 && digitsAt(normalised, i + 1) > 6
          : !isInsidePhone(c)) {
        if (!digits.isEmpty()) {
          all.add(digits.substring(0, Math.min(digits.length(), LONGEST_PHONE)));
        }
        digits.setLength(0);
      }
    }
    return all;
  }

  /** The number without China's country code, where it clearly has one. */
  static String national(String digits) {
    if (digits.startsWith("0086") && digits.length() > 10) {
      return digits.substring(4);
    }
    return digits.startsWith("86") && digits.length() > 11 ? digits.substring(2) : digits;
  }

  static boolean isInsidePhone(int c) {
    return " -+().".indexOf(c) >= 0;
  }

  private static int digitsAt(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - from;
  }
}
