package youke.kernel.search;

import java.util.SequencedSet;
import youke.kernel.search.Characters.Part;

/**
 * The index words of one record, as the text of a PostgreSQL tsvector ({@code ?::tsvector}, or a
 * column of a COPY).
 *
 * <p>Each word begins with its field's code, so that {@link SearchQuery} can ask only the fields
 * that a reader may see. One object serves many records, one after the other, in one thread:
 *
 * <pre>{@code
 * tokens.clear().add(NAME, "上海远川石化有限公司").add(PHONE, "021-68881234").text()
 * }</pre>
 */
public final class SearchTokens {
  /** Characters of one value that are indexed; the rest is not found by search. */
  static final int LONGEST_TEXT = 4_000;

  static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBERS = 400;

  private final Lexemes lexemes = new Lexemes();
  private final RunWords run = new RunWords(lexemes, LONGEST_TEXT);
  private final LatinWords latin = new LatinWords(lexemes);

  /** Forgets the record so far. */
  public SearchTokens clear() {
    lexemes.clear();
    return this;
  }

  /** Adds one value of a field; a field may be given several. */
  public SearchTokens add(SearchField field, String value) {
    lexemes.field(field.code());
    switch (field.kind()) {
      case TEXT -> scan(normalised(value, LONGEST_TEXT), false);
      case NAME -> scan(normalised(value, LONGEST_NAME), true);
      case NUMBER -> write(CodeWords.ofCode(normalised(value, LONGEST_NUMBERS)));
      case PHONE -> write(CodeWords.ofPhones(normalised(value, LONGEST_NUMBERS)));
    }
    return this;
  }

  /** The tsvector's text; empty, which is also a tsvector, when nothing can be found by search. */
  public String text() {
    return lexemes.text();
  }

  private void scan(String text, boolean name) {
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      Part part = Characters.part(point);
      switch (part) {
        case CHINESE -> {
          latin.end();
          run.add(point);
        }
        case LETTER, DIGIT -> {
          run.end(name);
          latin.add(point, part);
        }
        case SEPARATOR -> {
          if (LatinWords.isConnector(point)) {
            latin.connect();
          } else {
            latin.end();
          }
          // 百度(中国) and the spaced 张 三 are found as 百度中国 and 张三; sentences are not glued
          if (!name) {
            run.end(false);
          }
        }
      }
    }
    latin.end();
    run.end(name);
  }

  private void write(SequencedSet<String> words) {
    for (String word : words) {
      if (lexemes.hasRoom(0)) {
        lexemes.open().append(word);
        lexemes.close();
      }
    }
  }

  private static String normalised(String value, int longest) {
    String text = value.length() > 2 * longest ? value.substring(0, 2 * longest) : value;
    String normal = SearchText.normalise(text);
    return normal.length() > longest ? normal.substring(0, longest) : normal;
  }
}
