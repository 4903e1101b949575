package youke.kernel.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The question that one typed word is to one field, as tsquery text; every lexeme carries the
 * field's code and is quoted.
 */
final class FieldQuestion {
  private static final int SPLITS_TRIED = 12;
  private static final int PINYIN_ARMS = 6;
  private static final int LONGEST_PINYIN = 32;
  private static final int LONGEST_CHINESE = 40;
  private static final int FEWEST_DIGITS = 3;

  private final SearchField field;

  FieldQuestion(SearchField field) {
    this.field = field;
  }

  /**
   * Empty when a field of this kind cannot contain such a word. Takes a normalised word without
   * spaces.
   */
  Optional<String> of(String word) {
    return switch (field.kind()) {
      case TEXT, NAME -> words(TypedTerm.of(word));
      case NUMBER -> number(CodeWords.code(word));
      case PHONE -> phone(word);
    };
  }

  private Optional<String> words(List<TypedTerm> terms) {
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(terms.stream().map(this::term).collect(Collectors.joining(" & ")));
  }

  private String term(TypedTerm term) {
    String text = term.text();
    if (term.chinese()) {
      return chinese(text.codePoints().limit(LONGEST_CHINESE).toArray());
    }
    if (text.length() == 1) {
      return lexeme(text);
    }
    List<String> arms = new ArrayList<>();
    arms.add(prefix(text));
    if (term.parts().size() > 1 && term.parts().stream().allMatch(part -> part.length() > 1)) {
      arms.add(
          term.parts().stream()
              .map(this::shortPrefix)
              .collect(Collectors.joining(" & ", "(", ")")));
    }
    if (field.kind() == SearchKind.NAME && text.length() <= LONGEST_PINYIN) {
      SyllableSplit.of(text, SPLITS_TRIED).stream()
          .map(this::pinyin)
          .flatMap(Optional::stream)
          .distinct()
          .limit(PINYIN_ARMS)
          .forEach(arms::add);
    }
    return arms.size() == 1 ? arms.getFirst() : "(" + String.join(" | ", arms) + ")";
  }

  private String chinese(int[] points) {
    if (points.length == 1) {
      return prefix(Character.toString(points[0]));
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < points.length; i++) {
      pairs.add(lexeme(new String(points, i, 2)));
    }
    return phrase(pairs);
  }

  /**
   * Empty when the plain prefix of all letters already asks the same: up to two syllables or four
   * initials.
   */
  private Optional<String> pinyin(SyllableSplit split) {
    List<String> syllables = new ArrayList<>(split.whole());
    if (split.initials()) {
      return syllables.isEmpty() && split.rest().length() <= RunWords.WINDOW
          ? Optional.empty()
          : Optional.of("(" + beforeInitials(syllables) + initials(split.rest()) + ")");
    }
    if (!split.rest().isEmpty()) {
      syllables.add(split.rest());
    }
    if (syllables.size() < 3) {
      return Optional.empty();
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 2 < syllables.size(); i++) {
      pairs.add(lexeme(syllables.get(i) + syllables.get(i + 1)));
    }
    pairs.add(prefix(syllables.get(syllables.size() - 2) + syllables.getLast()));
    return Optional.of(phrase(pairs));
  }

  private String beforeInitials(List<String> syllables) {
    if (syllables.isEmpty()) {
      return "";
    }
    if (syllables.size() == 1) {
      return prefix(syllables.getFirst()) + " <1> ";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i + 1 < syllables.size(); i++) {
      out.append(lexeme(syllables.get(i) + syllables.get(i + 1)));
      out.append(i + 2 < syllables.size() ? " <1> " : " <2> ");
    }
    return out.toString();
  }

  /** Windows side by side; the last is moved back so that it is a whole one. */
  private String initials(String letters) {
    int last = Math.max(0, letters.length() - RunWords.WINDOW);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < last) {
      int step = Math.min(RunWords.WINDOW, last - at);
      out.append(lexeme(letters.substring(at, at + RunWords.WINDOW)));
      out.append(" <").append(step).append("> ");
      at += step;
    }
    return out.append(prefix(letters.substring(last))).toString();
  }

  private Optional<String> number(String code) {
    return code.isEmpty() ? Optional.empty() : Optional.of(numberPrefix(code));
  }

  private String numberPrefix(String code) {
    boolean tooShort = code.length() < FEWEST_DIGITS && code.chars().allMatch(Character::isDigit);
    return tooShort || isOneLetter(code) ? lexeme(code) : prefix(code);
  }

  private Optional<String> phone(String word) {
    if (!word.chars().allMatch(c -> Character.isDigit(c) || CodeWords.isInsidePhone(c))) {
      return Optional.empty();
    }
    StringBuilder typed = new StringBuilder();
    word.chars().filter(Character::isDigit).map(Characters::word).forEach(typed::appendCodePoint);
    if (typed.length() < FEWEST_DIGITS) {
      return Optional.empty();
    }
    String digits = typed.substring(0, Math.min(typed.length(), LatinWords.LONGEST));
    String national = CodeWords.national(digits);
    return Optional.of(
        national.equals(digits)
            ? prefix(digits)
            : "(" + prefix(digits) + " | " + prefix(national) + ")");
  }

  private String shortPrefix(String part) {
    return prefix(part.substring(0, Math.min(part.length(), LatinWords.LONGEST)));
  }

  private static boolean isOneLetter(String text) {
    return text.length() == 1 && Characters.part(text.charAt(0)) == Characters.Part.LETTER;
  }

  private static String phrase(List<String> lexemes) {
    return lexemes.size() == 1 ? lexemes.getFirst() : "(" + String.join(" <-> ", lexemes) + ")";
  }

  private String prefix(String token) {
    return lexeme(token) + ":*";
  }

  /**
   * Tokens hold letters, marks and digits only; quoting them all the same keeps the text safe
   * whatever Unicode adds.
   */
  private String lexeme(String token) {
    return "'" + field.code() + '|' + token.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
