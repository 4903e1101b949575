package youke.kernel.search;

import java.util.HashMap;
import java.util.Map;

/**
 * The text of a tsvector while it grows: each word is quoted, carries its field's code, and a
 * position where order matters.
 *
 * <p>A word with and without a position in one field would make PostgreSQL answer phrases with
 * 'perhaps', which counts as no; so within a field either all words have positions or none has.
 */
final class Lexemes {
  /** PostgreSQL keeps positions up to 16383, and a tsvector up to 1 MB. */
  private static final int LAST_POSITION = 16_000;

  private static final int LONGEST = 240_000;

  private final StringBuilder out = new StringBuilder(1024);
  private final Map<String, Integer> positions = new HashMap<>();
  private String opening = "";
  private String code = "";
  private int position;

  void field(String next) {
    if (!next.equals(code)) {
      positions.put(code, position);
      code = next;
      opening = "'" + next + '|';
      position = positions.getOrDefault(next, 0);
    }
  }

  void clear() {
    out.setLength(0);
    positions.clear();
    position = 0;
  }

  /** Moves on by this many places. */
  void advance(int places) {
    position += places;
  }

  /**
   * Starts a word; what the caller then appends must be letters and digits only. Follow with {@link
   * #close}.
   */
  StringBuilder open() {
    return out.append(opening);
  }

  /** Ends the word, at this many places after the current one (1 is the next). */
  void closeAt(int ahead) {
    out.append("':").append(position + ahead).append(' ');
  }

  /** Ends the word, which has no position. */
  void close() {
    out.append("' ");
  }

  /** True when there is room for this many more places; beyond, text is no longer indexed. */
  boolean hasRoom(int places) {
    return position + places < LAST_POSITION && out.length() < LONGEST;
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  String text() {
    return out.isEmpty() ? "" : out.substring(0, out.length() - 1);
  }
}
