package youke.server.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds what separates the cells of a text, from its first lines: a {@code sep=} line if there is
 * one, else the character that cuts them most evenly. Quotes count: what they enclose is not cut, a
 * delimiter beside them is likely one, and text behind them speaks against it.
 */
final class DelimiterGuess {
  private static final int RECORDS = 200;
  private static final double QUOTE_WEIGHT = 0.5;

  /** Below this a character only happens to occur in the texts. */
  private static final double LEAST = 0.35;

  /** What to try, from the most usual down, with how far to trust it. */
  private enum Candidate {
    COMMA(',', 1.0),
    TAB('\t', 1.0),
    SEMICOLON(';', 0.98),
    PIPE('|', 0.95),
    PERCENT('%', 0.6);

    final char character;
    final double trust;

    Candidate(char character, double trust) {
      this.character = character;
      this.trust = trust;
    }
  }

  private final String sample;
  private final boolean whole;

  /**
   * @param whole whether the sample is all there is, so that its last record is complete
   */
  DelimiterGuess(String sample, boolean whole) {
    this.sample = sample;
    this.whole = whole;
  }

  /** The form of the text, given its encoding. */
  TextForm form(TextEncoding encoding, boolean bom) {
    char quote = quote();
    String first = firstLine();
    if (first.length() == 5 && first.regionMatches(true, 0, "sep=", 0, 4)) {
      char stated = first.charAt(4);
      if (stated == '\t' || (stated > ' ' && stated < 128 && stated != quote)) {
        return new TextForm(encoding, bom, stated, quote, true);
      }
    }
    Candidate best = Candidate.COMMA;
    double most = LEAST;
    for (Candidate candidate : Candidate.values()) {
      double score = score(candidate, quote);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return new TextForm(encoding, bom, best.character, quote, false);
  }

  private String firstLine() {
    int end = 0;
    while (end < sample.length() && sample.charAt(end) != '\n' && sample.charAt(end) != '\r') {
      end++;
    }
    String line = sample.substring(0, end);
    return line.length() == 7 && line.startsWith("\"") && line.endsWith("\"")
        ? line.substring(1, 6)
        : line;
  }

  /** Apostrophes enclose cells only where no double quote does and every one has its partner. */
  private char quote() {
    if (sample.indexOf('"') >= 0 || sample.indexOf('\'') < 0) {
      return '"';
    }
    for (Candidate candidate : Candidate.values()) {
      Cut cut = new Cut(candidate.character, '\'');
      cut.widths();
      if (cut.delimiters > 0 && cut.quoted > 1 && cut.strays == 0 && !(cut.unclosed && whole)) {
        return '\'';
      }
    }
    return '"';
  }

  private double score(Candidate candidate, char quote) {
    Cut cut = new Cut(candidate.character, quote);
    int[] widths = cut.widths();
    if (widths.length == 0) {
      return 0;
    }
    Map<Integer, Integer> counts = new HashMap<>();
    for (int width : widths) {
      counts.merge(width, 1, Integer::sum);
    }
    int usual = 1;
    int often = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getKey() > 1 && entry.getValue() > often) {
        usual = entry.getKey();
        often = entry.getValue();
      }
    }
    if (often == 0) {
      return 0;
    }
    double even = (double) often / widths.length;
    double headed = widths[0] > 1 ? 1 : 0.5;
    double clean = 1 - Math.min(1, (double) cut.strays / Math.max(1, cut.quoted));
    double beside = cut.delimiters == 0 ? 0 : (double) cut.besideQuotes / cut.delimiters;
    return candidate.trust * even * headed * clean
        + QUOTE_WEIGHT * beside * clean
        + Math.min(usual, 10) * 0.01;
  }

  /** The sample cut by one candidate. */
  private final class Cut {
    private final char delimiter;
    private final char quote;
    private int quoted;
    private int strays;
    private int delimiters;
    private int besideQuotes;
    private boolean unclosed;

    Cut(char delimiter, char quote) {
      this.delimiter = delimiter;
      this.quote = quote;
    }

    /** How many cells each record has; blank lines and an incomplete last record left out. */
    int[] widths() {
      int[] widths = new int[RECORDS];
      int records = 0;
      int at = 0;
      while (at < sample.length() && records < RECORDS) {
        int width = 1;
        int start = at;
        at = cell(at);
        while (at < sample.length() && sample.charAt(at) == delimiter) {
          count(at);
          width++;
          at = cell(at + 1);
        }
        boolean blank = at == start;
        boolean complete = at < sample.length() || whole;
        if (!blank && (complete || records == 0)) {
          widths[records++] = width;
        }
        at++;
      }
      return Arrays.copyOf(widths, records);
    }

    private void count(int at) {
      delimiters++;
      boolean before = at > 0 && sample.charAt(at - 1) == quote;
      boolean after = at + 1 < sample.length() && sample.charAt(at + 1) == quote;
      besideQuotes += before || after ? 1 : 0;
    }

    /** Where the cell that begins here ends: at a delimiter, a line's end or the sample's. */
    private int cell(int start) {
      int at = start;
      if (at < sample.length() && sample.charAt(at) == quote) {
        quoted++;
        at = behindQuotes(at + 1);
        if (at < sample.length() && !isEnd(sample.charAt(at))) {
          strays++;
        }
      }
      while (at < sample.length() && !isEnd(sample.charAt(at))) {
        at++;
      }
      return at;
    }

    private int behindQuotes(int start) {
      int at = start;
      while (at < sample.length()) {
        if (sample.charAt(at) == quote) {
          if (at + 1 < sample.length() && sample.charAt(at + 1) == quote) {
            at++;
          } else {
            return at + 1;
          }
        }
        at++;
      }
      unclosed = true;
      return at;
    }

    private boolean isEnd(char c) {
      return c == delimiter || c == '\n' || c == '\r';
    }
  }
}
