package youke.server.sheet;

/**
 * Keeps spreadsheets from running what people typed.
 *
 * <p>A spreadsheet that opens a CSV takes a cell that begins with {@code = + - @}, a tab or a line
 * break, also in their full-width forms, for a formula. Such a text is written with an apostrophe
 * in front, unless it is a plain number such as -12.5. A text that already has apostrophes before
 * such a character gets one more, so that taking one away when reading always gives the original
 * back.
 */
final class FormulaGuard {
  private FormulaGuard() {}

  /** The text as it is safe in a CSV cell. */
  static String defused(String text) {
    if (text.isEmpty()) {
      return text;
    }
    char first = text.charAt(0);
    boolean armed = first == '\'' ? isDefused(text) : isTrigger(first) && !isNumber(text);
    return armed ? "'" + text : text;
  }

  /** The text that {@link #defused} was given. */
  static String restored(String text) {
    return isDefused(text) ? text.substring(1) : text;
  }

  private static boolean isDefused(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    return i > 0 && i < text.length() && isTrigger(text.charAt(i));
  }

  private static boolean isTrigger(char c) {
    return switch (c) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
      default -> false;
    };
  }

  /** Sign, digits, at most one point: nothing that a spreadsheet could compute. */
  private static boolean isNumber(String text) {
    int digits = 0;
    int points = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        points++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else {
        return false;
      }
    }
    return digits > 0 && points <= 1 && (text.charAt(0) == '-' || text.charAt(0) == '+');
  }
}
