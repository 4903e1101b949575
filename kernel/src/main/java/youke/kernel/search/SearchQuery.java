package youke.kernel.search;

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
    String text = normalised(typed);
    if (!isSpacedPhone(text)) {
      return everyWord(text, questions(allowed, true, true));
    }
    // the parts of a number written with spaces belong side by side
    Optional<String> phone = anyField(text.replace(" ", ""), questions(allowed, false, true));
    return either(everyWord(text, questions(allowed, true, false)), phone);
  }

  private static List<FieldQuestion> questions(
      Collection<SearchField> allowed, boolean others, boolean phones) {
    return allowed.stream()
        .filter(field -> field.kind() == SearchKind.PHONE ? phones : others)
        .map(FieldQuestion::new)
        .toList();
  }

  private static Optional<String> everyWord(String text, List<FieldQuestion> fields) {
    List<String> words =
        Arrays.stream(text.split(" ")).filter(SearchQuery::hasContent).limit(MOST_WORDS).toList();
    List<String> asked =
        words.stream().map(word -> anyField(word, fields)).flatMap(Optional::stream).toList();
    return words.isEmpty() || asked.size() < words.size()
        ? Optional.empty()
        : Optional.of(String.join(" & ", asked));
  }

  private static Optional<String> anyField(String word, List<FieldQuestion> fields) {
    List<String> arms =
        fields.stream().map(field -> field.of(word)).flatMap(Optional::stream).toList();
    return arms.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(" | ", arms) + ")");
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
