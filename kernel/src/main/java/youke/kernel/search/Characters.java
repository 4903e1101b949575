package youke.kernel.search;

import java.text.Normalizer;

/**
 * What each character becomes when text is normalised, and what part it then plays in search: one
 * array access each.
 */
final class Characters {
  /**
   * The part a normalised character plays. CHINESE is any script written without spaces that we cut
   * into pairs.
   */
  enum Part {
    SEPARATOR,
    LETTER,
    DIGIT,
    CHINESE
  }

  /** In {@link #plain}: the character vanishes. */
  static final char GONE = 0;

  /**
   * In {@link #plain}: only the whole text can be normalised, as the character depends on or
   * becomes several.
   */
  static final char HARD = 1;

  private static final char[] PLAIN = new char[0x10000];
  private static final Part[] PARTS = new Part[0x10000];
  private static final char[] UNACCENTED = new char[0x2000];

  static {
    for (int c = 0; c < 0x10000; c++) {
      PARTS[c] = partOf(c);
      PLAIN[c] = plainOf((char) c);
    }
    for (int c = 0; c < UNACCENTED.length; c++) {
      UNACCENTED[c] = unaccentedOf((char) c);
    }
  }

  private Characters() {}

  /** The character's normal form, or {@link #GONE}, or {@link #HARD}. */
  static char plain(char c) {
    return PLAIN[c];
  }

  /** The part of a normalised code point. */
  static Part part(int point) {
    return point < 0x10000 ? PARTS[point] : partOf(point);
  }

  /**
   * A letter or digit as index words spell it: accents off, digits 0-9; {@link #GONE} for a lone
   * accent.
   */
  static int word(int point) {
    if (point < 0x80) {
      return point;
    }
    if (point < UNACCENTED.length) {
      return UNACCENTED[point];
    }
    return digit(point);
  }

  /** Lower case and simplified; the code point must be in compatibility form already. */
  static int lowered(int point) {
    int lower = Character.toLowerCase(point);
    return HanTable.simplified(lower == 'ς' ? 'σ' : lower);
  }

  /**
   * True for what neither shows nor separates: controls, format marks, fillers, variation
   * selectors.
   */
  static boolean vanishes(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> !isSpace(point);
      case Character.FORMAT -> true;
      default ->
          (point >= 0xFE00 && point <= 0xFE0F)
              || (point >= 0xE0100 && point <= 0xE01EF)
              || point == 0x034F
              || point == 0x115F
              || point == 0x1160
              || point == 0x3164
              || point == 0xFFA0;
    };
  }

  static boolean isSpace(int point) {
    return point == 0x85 || Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static char plainOf(char c) {
    if (vanishes(c)) {
      return GONE;
    }
    if (isSpace(c)) {
      return ' ';
    }
    if (Character.isSurrogate(c) || isMark(c) || isJamo(c)) {
      return HARD;
    }
    String one =
        isAlwaysNormal(c)
            ? String.valueOf(c)
            : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    if (one.length() != 1 || isMark(one.charAt(0)) || isJamo(one.charAt(0))) {
      return HARD;
    }
    int point = lowered(one.charAt(0));
    return point > 0xFFFF ? HARD : (char) point;
  }

  /** Unified ideographs and Hangul syllables, two thirds of the plane, spare the slow look-up. */
  private static boolean isAlwaysNormal(char c) {
    return (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3);
  }

  private static Part partOf(int point) {
    if (Character.isDigit(point)) {
      return Part.DIGIT;
    }
    if (!Character.isLetter(point) && !Character.isIdeographic(point)) {
      boolean inWord = isMark(point) || Character.getType(point) == Character.LETTER_NUMBER;
      return inWord ? Part.LETTER : Part.SEPARATOR;
    }
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> Part.CHINESE;
      default -> point == 'ー' || point == '〆' ? Part.CHINESE : Part.LETTER;
    };
  }

  private static char unaccentedOf(char c) {
    String stroked = "øođdłlħhŧtıi";
    int at = stroked.indexOf(c);
    if (at >= 0 && at % 2 == 0) {
      return stroked.charAt(at + 1);
    }
    if (c >= 0x0300 && c <= 0x036F) {
      return GONE;
    }
    char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    return base < 0x80 ? base : (char) digit(c);
  }

  private static int digit(int point) {
    return Character.isDigit(point) ? '0' + Character.digit(point, 10) : point;
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isJamo(char c) {
    return (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xD7B0 && c <= 0xD7FF);
  }
}
