package youke.kernel.search;

/**
 * Index words of Latin letters and digits: each word, its later parts where letters meet digits
 * (pvc100: 100), and words joined where only a hyphen or the like parted them (pp-r: ppr).
 */
final class LatinWords {
  /** Index words of letters and digits are cut here, and so is what is typed. */
  static final int LONGEST = 40;

  private static final String CONNECTORS = "-_./'’&+";

  private final Lexemes lexemes;
  private final StringBuilder word = new StringBuilder();
  private final StringBuilder joined = new StringBuilder();
  private int words;
  private int partFrom;
  private Characters.Part part = Characters.Part.SEPARATOR;

  LatinWords(Lexemes lexemes) {
    this.lexemes = lexemes;
  }

  static boolean isConnector(int point) {
    return CONNECTORS.indexOf(point) >= 0;
  }

  /** Takes the next letter or digit; what exceeds the longest word is left out. */
  void add(int point, Characters.Part next) {
    int plain = Characters.word(point);
    if (plain == Characters.GONE || word.length() >= LONGEST) {
      return;
    }
    if (next != part) {
      endPart();
      part = next;
    }
    word.appendCodePoint(plain);
  }

  /** The word ended where the next one may belong to it. */
  void connect() {
    if (word.isEmpty()) {
      return;
    }
    endPart();
    write(word, 0);
    if (joined.length() + word.length() <= LONGEST) {
      joined.append(word);
      words++;
    }
    word.setLength(0);
    partFrom = 0;
    part = Characters.Part.SEPARATOR;
  }

  /** The word ended, and what comes next does not belong to it. */
  void end() {
    connect();
    if (words > 1) {
      write(joined, 0);
    }
    joined.setLength(0);
    words = 0;
  }

  private void endPart() {
    if (partFrom > 0 && word.length() - partFrom > 1) {
      write(word, partFrom);
    }
    partFrom = word.length();
  }

  private void write(StringBuilder text, int from) {
    if (lexemes.hasRoom(1)) {
      lexemes.open().append(text, from, text.length());
      lexemes.closeAt(1);
      lexemes.advance(1);
    }
  }
}
