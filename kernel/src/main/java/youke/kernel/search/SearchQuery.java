package youke.kernel.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a person typed into a search box, as the text of a PostgreSQL tsquery ({@code ?::tsquery})
 * over the index words of {@link SearchTokens}.
 *
 * <p>Every word must be found, each in any of the fields. Whatever is typed, the text is a valid
 * tsquery.
 */
public final class SearchQuery {
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 8;
  private static final int SHORTEST_SPACED_PHONE = 7;

  private SearchQuery() {}

  /**
   * The question to the fields that the reader may see; empty when it can match nothing: blank or
   * only punctuation, no field, or a word that no field of these kinds can hold. Only the first 200
   * characters and eight words count.
   */
  public static Optional<String> of(String typed, Collection<SearchField> allowed) {
    List<FieldQuestion> fields = allowed.stream().map(FieldQuestion::new).toList();
    String text = normalised(typed);
    List<String> words =
        Arrays.stream(text.split(" ")).filter(SearchQuery::hasContent).limit(MOST_WORDS).toList();
    List<String> questions = new ArrayList<>();
    for (String word : words) {
      anyField(word, fields).ifPresent(questions::add);
    }
    Optional<String> all =
        words.isEmpty() || questions.size() < words.size()
            ? Optional.empty()
            : Optional.of(String.join(" & ", questions));
    return isSpacedPhone(text) ? either(all, phone(text, allowed)) : all;
  }

  private static Optional<String> anyField(String word, List<FieldQuestion> fields) {
    List<String> arms =
        fields.stream().map(field -> field.of(word)).flatMap(Optional::stream).toList();
    return arms.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(" | ", arms) + ")");
  }

  private static Optional<String> phone(String text, Collection<SearchField> allowed) {
    List<FieldQuestion> phones =
        allowed.stream()
            .filter(field -> field.kind() == SearchKind.PHONE)
            .map(FieldQuestion::new)
            .toList();
    return anyField(text.replace(" ", ""), phones);
  }

  private static Optional<String> either(Optional<String> one, Optional<String> other) {
    if (one.isEmpty()) {
      return other;
    }
    return other.isEmpty() ? one : Optional.of("(" + one.get() + ") | " + other.get());
  }

  private static boolean isSpacedPhone(String text) {
    return text.indexOf(' ') > 0
        && text.chars().allMatch(c -> Character.isDigit(c) || CodeWords.isInsidePhone(c))
        && text.chars().filter(Character::isDigit).count() >= SHORTEST_SPACED_PHONE;
  }

  private static boolean hasContent(String word) {
    return word.codePoints().anyMatch(SearchQuery::isContent);
  }

  private static boolean isContent(int point) {
    return switch (Characters.part(point)) {
      case LETTER, DIGIT -> Characters.word(point) != Characters.GONE;
      case CHINESE -> true;
      case SEPARATOR -> false;
    };
  }

  private static String normalised(String typed) {
    String text = typed.length() > 2 * LONGEST ? typed.substring(0, 2 * LONGEST) : typed;
    String normal = SearchText.normalise(text);
    return normal.length() > LONGEST ? normal.substring(0, LONGEST) : normal;
  }
}
