package youke.kernel.search;

import java.text.Normalizer;

/** Text as search and duplicate checks compare it: 'ＡＢＣ 石化（集團）' and 'abc 石化(集团)' are the same. */
public final class SearchText {
  private SearchText() {}

  /**
   * Compatibility form (NFKC: full width becomes half width), lower case, traditional characters
   * simplified one by one, every run of white space one space, none at the ends, controls and
   * invisible marks gone. Normalising twice changes nothing.
   */
  public static String normalise(String text) {
    char[] out = new char[text.length()];
    int end = 0;
    boolean same = true;
    for (int i = 0; i < out.length; i++) {
      char given = text.charAt(i);
      char c = Characters.plain(given);
      if (c == Characters.HARD) {
        return tidied(whole(text));
      }
      if (c == ' ' ? end > 0 && out[end - 1] != ' ' : c != Characters.GONE) {
        same &= c == given;
        out[end++] = c;
      }
    }
    if (end > 0 && out[end - 1] == ' ') {
      end--;
    }
    return same && end == out.length ? text : new String(out, 0, end);
  }

  /** The slow way, for text with characters that only make sense together. */
  private static String whole(String text) {
    String form = Normalizer.normalize(without(text), Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(form.length());
    form.codePoints().map(Characters::lowered).forEach(out::appendCodePoint);
    return Normalizer.normalize(without(out), Normalizer.Form.NFKC);
  }

  private static StringBuilder without(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> !Characters.vanishes(point) && !isLoneSurrogate(point))
        .forEach(out::appendCodePoint);
    return out;
  }

  private static String tidied(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (!Characters.isSpace(point)) {
                out.appendCodePoint(point);
              } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
              }
            });
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private static boolean isLoneSurrogate(int point) {
    return point <= 0xFFFF && Character.isSurrogate((char) point);
  }
}
