package youke.kernel.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What typed letters ask of the pinyin of names, beyond the plain prefix of all letters, which
 * already finds up to two syllables and up to four initials.
 *
 * <p>PostgreSQL reads everything behind a prefix before it looks at the rest of a question, so here
 * whatever may complete the last syllable or window is named word by word: many times faster where
 * the prefix is short.
 */
final class PinyinQuestion {
  private static final int SPLITS_TRIED = 12;
  private static final int MOST_ARMS = 6;
  private static final int LONGEST = 40;

  private final Quoting quoting;

  PinyinQuestion(Quoting quoting) {
    this.quoting = quoting;
  }

  /** Alternatives, each a tsquery in brackets; none when the plain prefix says all. */
  List<String> arms(String letters) {
    if (letters.length() > LONGEST) {
      return List.of();
    }
    return SyllableSplit.of(letters, SPLITS_TRIED).stream()
        .map(this::arm)
        .flatMap(Optional::stream)
        .distinct()
        .limit(MOST_ARMS)
        .toList();
  }

  private Optional<String> arm(SyllableSplit split) {
    List<String> syllables = new ArrayList<>(split.whole());
    if (!split.initials() && !split.rest().isEmpty()) {
      syllables.add(split.rest());
    }
    List<String> heard = LegalForm.heard(syllables);
    boolean cut = heard.size() < syllables.size();
    if (!split.initials() || cut) {
      return heard.size() < 3 && !cut ? Optional.empty() : Optional.of(spelled(heard));
    }
    return followed(heard, split.rest());
  }

  private String spelled(List<String> syllables) {
    int last = syllables.size() - 1;
    return "("
        + pairs(syllables.subList(0, last))
        + completed(syllables.get(last - 1), syllables.get(last))
        + ")";
  }

  private Optional<String> followed(List<String> syllables, String rest) {
    StringBuilder letters = new StringBuilder();
    syllables.forEach(syllable -> letters.append(syllable.charAt(0)));
    String heard = LegalForm.heard(letters + rest);
    int whole = syllables.size();
    if (whole == 0) {
      return rest.length() <= RunWords.WINDOW
          ? Optional.empty()
          : Optional.of("(" + windows(heard) + ")");
    }
    if (whole == 1) {
      String begun = completed(syllables.getFirst(), rest.substring(0, 1));
      return rest.length() == 1
          ? Optional.empty()
          : Optional.of("(" + begun + " <0> " + windows(heard) + ")");
    }
    String pair = quoting.lexeme(syllables.get(whole - 2) + syllables.getLast());
    String spelled = pairs(syllables.subList(0, whole - 1)) + pair;
    return Optional.of(
        heard.length() <= whole
            ? "(" + spelled + ")"
            : "(" + spelled + " <0> " + windows(heard.substring(whole - 2)) + ")");
  }

  /** All pairs of neighbours, each with the operator that leads to the next place. */
  private String pairs(List<String> syllables) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i + 1 < syllables.size(); i++) {
      out.append(quoting.lexeme(syllables.get(i) + syllables.get(i + 1))).append(" <-> ");
    }
    return out.toString();
  }

  /** Windows side by side; the last is moved back so that it is a whole one. */
  private String windows(String letters) {
    int last = Math.max(0, letters.length() - RunWords.WINDOW);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < last) {
      int step = Math.min(RunWords.WINDOW, last - at);
      out.append(quoting.lexeme(letters.substring(at, at + RunWords.WINDOW)));
      out.append(" <").append(step).append("> ");
      at += step;
    }
    return out.append(window(letters.substring(last))).toString();
  }

  private String window(String letters) {
    List<String> words = new ArrayList<>(List.of(letters));
    if (letters.length() == RunWords.WINDOW - 1) {
      SyllableSplit.INITIALS.chars().forEach(c -> words.add(letters + (char) c));
    }
    return letters.length() < RunWords.WINDOW - 1 ? quoting.prefix(letters) : any(words);
  }

  private String completed(String first, String begun) {
    return any(SyllableSplit.completions(begun).stream().map(second -> first + second).toList());
  }

  private String any(List<String> words) {
    return words.size() == 1
        ? quoting.lexeme(words.getFirst())
        : words.stream().map(quoting::lexeme).collect(Collectors.joining(" | ", "(", ")"));
  }
}
