package youke.kernel.text;

import java.util.regex.Pattern;

/** How English says of many what it calls one, where nobody gave another word. */
public final class Plural {
  private static final Pattern TAKES_ES = Pattern.compile(".*(?:s|x|z|ch|sh)", Pattern.DOTALL);
  private static final Pattern TAKES_IES =
      Pattern.compile(".*[^aeiouAEIOU\\W\\d]y", Pattern.DOTALL);

  private Plural() {}

  /**
   * A name with its last word in the plural: {@code Price book entry} is {@code Price book
   * entries}. What ends neither in a letter nor in a digit stays as it is.
   */
  public static String of(String english) {
    if (english.isEmpty() || !Character.isLetterOrDigit(english.charAt(english.length() - 1))) {
      return english;
    }
    if (TAKES_IES.matcher(english).matches()) {
      return english.substring(0, english.length() - 1) + "ies";
    }
    return english + (TAKES_ES.matcher(english).matches() ? "es" : "s");
  }
}
