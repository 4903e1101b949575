package youke.kernel.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whom a text calls: an at sign and the whole name. Of names that begin alike the longest counts,
 * and people of one name are all meant. A mail address calls nobody.
 */
public final class Mentions {
  private static final String BEFORE_OF_MAIL = "._-+";

  private final Map<String, List<Long>> people = new HashMap<>();
  private int longest;

  /**
   * @param names of people, by id
   */
  public Mentions(Map<Long, String> names) {
    names.forEach(
        (id, name) -> {
          String called = name.strip().toLowerCase(Locale.ROOT);
          if (!called.isEmpty()) {
            people.computeIfAbsent(called, _ -> new ArrayList<>()).add(id);
            longest = Math.max(longest, called.length());
          }
        });
  }

  /** The ids of those who are called, in the order of the text. */
  public Set<Long> in(String text) {
    String said = text.toLowerCase(Locale.ROOT);
    Set<Long> called = new LinkedHashSet<>();
    for (int i = 0; i < said.length(); i++) {
      if (isSign(said.charAt(i)) && !isWithinMail(said, i)) {
        called.addAll(at(said, i + 1));
      }
    }
    return called;
  }

  /** The sign of a Chinese keyboard is wider. */
  private static boolean isSign(char letter) {
    return letter == '@' || letter == '＠';
  }

  private static boolean isWithinMail(String text, int sign) {
    return sign > 0
        && (isSpelt(text.charAt(sign - 1)) || BEFORE_OF_MAIL.indexOf(text.charAt(sign - 1)) >= 0);
  }

  private List<Long> at(String text, int from) {
    for (int to = Math.min(from + longest, text.length()); to > from; to--) {
      List<Long> meant = people.get(text.substring(from, to));
      if (meant != null && !goesOn(text, to)) {
        return meant;
      }
    }
    return List.of();
  }

  /**
   * Whether a name that is spelt with letters is only the beginning of the word that stands there.
   */
  private static boolean goesOn(String text, int to) {
    return to < text.length() && isSpelt(text.charAt(to - 1)) && isSpelt(text.charAt(to));
  }

  private static boolean isSpelt(char letter) {
    return Character.isLetterOrDigit(letter)
        && Character.UnicodeScript.of(letter) != Character.UnicodeScript.HAN;
  }
}
