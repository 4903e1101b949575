package youke.kernel.search;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.search.Characters.Part;

/**
 * What a person typed without a break of script: a run of Chinese characters, or a word of letters
 * and digits.
 *
 * @param parts a Chinese run as its single part; a word as its stretches of letters and of digits
 */
record TypedTerm(boolean chinese, List<String> parts) {
  /**
   * The terms of one typed word; none when it is made of punctuation alone. Takes normalised text.
   */
  static List<TypedTerm> of(String word) {
    List<TypedTerm> terms = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    Part before = Part.SEPARATOR;
    for (int point : word.codePoints().toArray()) {
      Part now = Characters.part(point);
      if (now != before) {
        take(part, parts);
        if (now == Part.CHINESE || now == Part.SEPARATOR || before == Part.CHINESE) {
          take(parts, before == Part.CHINESE, terms);
        }
      }
      int plain = now == Part.CHINESE ? point : Characters.word(point);
      if (now != Part.SEPARATOR && plain != Characters.GONE) {
        part.appendCodePoint(plain);
      }
      before = now;
    }
    take(part, parts);
    take(parts, before == Part.CHINESE, terms);
    return terms;
  }

  /** The term as one piece, as long as index words are at most. */
  String text() {
    String text = String.join("", parts);
    return chinese || text.length() <= LatinWords.LONGEST
        ? text
        : text.substring(0, LatinWords.LONGEST);
  }

  private static void take(StringBuilder part, List<String> parts) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  private static void take(List<String> parts, boolean chinese, List<TypedTerm> terms) {
    if (!parts.isEmpty()) {
      terms.add(new TypedTerm(chinese, List.copyOf(parts)));
      parts.clear();
    }
  }
}
