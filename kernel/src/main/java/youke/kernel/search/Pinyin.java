package youke.kernel.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How Chinese names are read, without tones: 重庆 is chongqing, 长沙 changsha, and 单 both dan and, as a
 * family name, shan.
 *
 * <p>ü is written v, and also u. Readings come from the shipped tables; see docs/decisions for
 * their origin.
 */
public final class Pinyin {
  private static final Set<String> SYLLABLES = HanTable.syllables();

  private Pinyin() {}

  /**
   * All plausible readings of each Chinese character in the text, in order, the likely one first;
   * other characters and characters without a reading are left out. A phrase settles its characters
   * to one reading.
   */
  public static List<List<String>> readings(String text) {
    List<List<String>> all = new ArrayList<>();
    for (Readings readings : of(text)) {
      if (!readings.isEmpty()) {
        all.add(readings.syllables());
      }
    }
    return all;
  }

  /**
   * The likely reading of the Chinese characters, joined: {@code yuanchuanshihua}; empty when there
   * are none.
   */
  public static String spelled(String text) {
    StringBuilder out = new StringBuilder();
    readings(text).forEach(syllables -> out.append(syllables.getFirst()));
    return out.toString();
  }

  /**
   * The first letters of the likely reading: {@code ycsh}; empty when there is no Chinese
   * character.
   */
  public static String initials(String text) {
    StringBuilder out = new StringBuilder();
    readings(text).forEach(syllables -> out.append(syllables.getFirst().charAt(0)));
    return out.toString();
  }

  /** True for a whole toneless syllable, with ü as v or u. */
  public static boolean isSyllable(String letters) {
    return SYLLABLES.contains(letters);
  }

  /** One entry for each code point of the normalised text; what is not Chinese has none. */
  private static Readings[] of(String text) {
    int[] points = SearchText.normalise(text).codePoints().toArray();
    Readings[] out = new Readings[points.length];
    int at = 0;
    while (at < points.length) {
      int end = at;
      while (end < points.length && Characters.part(points[end]) == Characters.Part.CHINESE) {
        end++;
      }
      PinyinPhrases.read(points, at, end, out);
      if (end < points.length) {
        out[end++] = Readings.NONE;
      }
      at = end;
    }
    return out;
  }
}
