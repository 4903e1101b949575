package youke.kernel.number;

import java.util.List;

/** What became of a pattern that a person wrote. */
public sealed interface ReadPattern {
  /** It can number records. */
  record Usable(NumberPattern pattern) implements ReadPattern {}

  /** It cannot; all mistakes, at least one, in order of their places. */
  record Unusable(List<NumberMistake> mistakes) implements ReadPattern {
    public Unusable {
      mistakes = List.copyOf(mistakes);
    }
  }
}
