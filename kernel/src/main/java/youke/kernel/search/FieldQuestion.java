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
  private static final int LONGEST_CHINESE = 40;
  private static final int FEWEST_DIGITS = 3;

  private final SearchField field;
  private final Quoting quoting;

  FieldQuestion(SearchField field) {
    this.field = field;
    this.quoting = new Quoting(field.code());
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
      return quoting.lexeme(text);
    }
    List<String> arms = new ArrayList<>();
    arms.add(quoting.prefix(text));
    if (term.parts().size() > 1 && term.parts().stream().allMatch(part -> part.length() > 1)) {
      arms.add(
          term.parts().stream()
              .map(this::shortPrefix)
              .collect(Collectors.joining(" & ", "(", ")")));
    }
    if (field.kind() == SearchKind.NAME) {
      arms.addAll(new PinyinQuestion(quoting).arms(text));
    }
    return arms.size() == 1 ? arms.getFirst() : "(" + String.join(" | ", arms) + ")";
  }

  private String chinese(int[] points) {
    if (points.length == 1) {
      return quoting.prefix(Character.toString(points[0]));
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < points.length; i++) {
      pairs.add(quoting.lexeme(new String(points, i, 2)));
    }
    return phrase(pairs);
  }

  private Optional<String> number(String code) {
    return code.isEmpty() ? Optional.empty() : Optional.of(numberPrefix(code));
  }

  private String numberPrefix(String code) {
    boolean tooShort = code.length() < FEWEST_DIGITS && code.chars().allMatch(Character::isDigit);
    return tooShort || isOneLetter(code) ? quoting.lexeme(code) : quoting.prefix(code);
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
            ? quoting.prefix(digits)
            : "(" + quoting.prefix(digits) + " | " + quoting.prefix(national) + ")");
  }

  private String shortPrefix(String part) {
    return quoting.prefix(part.substring(0, Math.min(part.length(), LatinWords.LONGEST)));
  }

  private static boolean isOneLetter(String text) {
    return text.length() == 1 && Characters.part(text.charAt(0)) == Characters.Part.LETTER;
  }

  private static String phrase(List<String> lexemes) {
    return lexemes.size() == 1 ? lexemes.getFirst() : "(" + String.join(" <-> ", lexemes) + ")";
  }
}
