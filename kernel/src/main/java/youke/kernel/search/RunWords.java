package youke.kernel.search;

/**
 * Index words of one run of Chinese characters: each pair and the last one alone, so that a phrase
 * of pairs is an exact substring; for names also pairs of syllables and windows of four initials,
 * at the same positions.
 *
 * <p>Pairs and windows keep the number of different index keys small where whole tails of each name
 * would not; what is typed longer is asked as a phrase.
 */
final class RunWords {
  /** Initials in one window. */
  static final int WINDOW = 4;

  /** Spellings of one pair or window that are indexed at most. */
  private static final int VARIANTS = 4;

  private final Lexemes lexemes;
  private final int[] points;
  private final Readings[] readings;
  private int length;

  RunWords(Lexemes lexemes, int longest) {
    this.lexemes = lexemes;
    this.points = new int[longest];
    this.readings = new Readings[longest];
  }

  /** Takes the next character of the run; what exceeds the longest run is left out. */
  void add(int point) {
    if (length < points.length) {
      points[length++] = point;
    }
  }

  /** Writes the words of the run and forgets it. */
  void end(boolean name) {
    if (length == 0) {
      return;
    }
    if (lexemes.hasRoom(length)) {
      characters();
      if (name) {
        PinyinPhrases.read(points, 0, length, readings);
        int heard = LegalForm.start(points, length);
        for (int i = 0; i < heard; i++) {
          if (!readings[i].isEmpty()) {
            syllables(i);
            initials(i);
          }
        }
      }
      lexemes.advance(length + 1);
    }
    length = 0;
  }

  private void characters() {
    for (int i = 0; i < length; i++) {
      StringBuilder out = lexemes.open().appendCodePoint(points[i]);
      if (i + 1 < length) {
        out.appendCodePoint(points[i + 1]);
      }
      lexemes.closeAt(i + 1);
    }
  }

  private void syllables(int i) {
    Readings next = i + 1 < length ? readings[i + 1] : Readings.NONE;
    int variants = 0;
    for (String first : readings[i].syllables()) {
      if (next.isEmpty()) {
        lexemes.open().append(first);
        lexemes.closeAt(i + 1);
      }
      for (String second : next.syllables()) {
        if (variants++ < VARIANTS) {
          lexemes.open().append(first).append(second);
          lexemes.closeAt(i + 1);
        }
      }
    }
  }

  private void initials(int i) {
    int end = i;
    int combinations = 1;
    while (end < length && end < i + WINDOW && !readings[end].isEmpty()) {
      combinations *= readings[end].initials().length();
      end++;
    }
    if (end - i < 2) {
      return;
    }
    for (int variant = 0; variant < Math.min(combinations, VARIANTS); variant++) {
      StringBuilder out = lexemes.open();
      int rest = variant;
      for (int j = i; j < end; j++) {
        String choice = readings[j].initials();
        out.append(choice.charAt(rest % choice.length()));
        rest /= choice.length();
      }
      lexemes.closeAt(i + 1);
    }
  }
}
