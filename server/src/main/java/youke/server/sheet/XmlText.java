package youke.server.sheet;

/**
 * Characters that XML cannot carry, as workbooks write them: {@code _x0007_} is the bell, and
 * {@code _x005F_x0007_} is the text {@code _x0007_} itself (ECMA-376, ST_Xstring).
 */
final class XmlText {
  private static final int LENGTH = 7;

  private XmlText() {}

  static String decoded(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int done = 0;
    while (at >= 0) {
      int code = code(text, at);
      if (code >= 0) {
        plain.append(text, done, at).append((char) code);
        done = at + LENGTH;
      }
      at = text.indexOf("_x", code >= 0 ? done : at + 1);
    }
    return plain.append(text, done, text.length()).toString();
  }

  static String encoded(String text) {
    StringBuilder safe = null;
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape =
          (c < ' ' && c != '\t' && c != '\n')
              || c >= 0xFFFE
              || (c == '_' && code(text, i) >= 0)
              || isLoneSurrogate(text, i);
      if (escape) {
        safe = safe == null ? new StringBuilder(text.length() + 16) : safe;
        safe.append(text, done, i).append("_x%04X_".formatted((int) c));
        done = i + 1;
      }
    }
    return safe == null ? text : safe.append(text, done, text.length()).toString();
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** The character that an escape at this place stands for, or -1. */
  private static int code(String text, int at) {
    if (at + LENGTH > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) >= 128) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
