package youke.kernel.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import youke.kernel.number.NumberPart.DateUnit;

/**
 * The rule by which records get their numbers, such as {@code KH-{yyyy}{0000}}, {@code
 * SO{yyMMdd}-{0000}} or {@code {parent}-{00}}.
 *
 * <p>In braces: {@code yyyy yy MM dd} in any combination, {@code parent} for the parent's number,
 * and exactly one sequence, as many zeros as it has digits at least. {@code {{} and {@code }}}
 * stand for braces. All else is written as it is.
 */
public final class NumberPattern {
  /** A pattern may be this long, and numbers too as a rule. */
  public static final int LONGEST = 60;

  private final String text;
  private final List<NumberPart> parts;
  private final Reset reset;

  NumberPattern(String text, List<NumberPart> parts, Reset reset) {
    this.text = text;
    this.parts = List.copyOf(parts);
    this.reset = reset;
  }

  /**
   * Reads a pattern whose sequence begins again whenever the date in the number changes, and for
   * each parent if the parent's number is in it. A month without a year would come again, so it
   * does not count, nor a day without both.
   */
  public static ReadPattern read(String text) {
    return new PatternReader(text).read(Optional.empty());
  }

  /**
   * Reads a pattern whose sequence begins again as given; unusable if numbers would then repeat.
   */
  public static ReadPattern read(String text, Reset given) {
    return new PatternReader(text).read(Optional.of(given));
  }

  /**
   * A pattern written in code; with a mistake an {@link IllegalArgumentException} that names it.
   */
  public static NumberPattern of(String text) {
    return switch (read(text)) {
      case ReadPattern.Usable usable -> usable.pattern();
      case ReadPattern.Unusable unusable ->
          throw new IllegalArgumentException(text + ": " + unusable.mistakes());
    };
  }

  /** The pattern as written. */
  public String text() {
    return text;
  }

  /** When the sequence begins again at 1. */
  public Reset reset() {
    return reset;
  }

  /** True if a number cannot be made without the parent's. */
  public boolean needsParent() {
    return parts.stream().anyMatch(NumberPart.Parent.class::isInstance);
  }

  /**
   * The number. A sequence with more digits than the pattern has zeros makes it longer, never cut.
   *
   * @param sequence 0 or more; by custom the first is 1
   * @param date the day it is for, in the time zone of the book; year 1 to 9999
   * @param parent the parent's number; must be there if {@link #needsParent}
   * @throws IllegalArgumentException if one of these is not as said
   */
  public String format(long sequence, LocalDate date, Optional<String> parent) {
    if (sequence < 0) {
      throw new IllegalArgumentException("A sequence is not negative: " + sequence);
    }
    requireYear(date);
    StringBuilder number = new StringBuilder();
    parts.forEach(part -> number.append(part.of(sequence, date, parent)));
    return number.toString();
  }

  /**
   * The key of the counter that gives the sequence: equal for two numbers exactly if they share one
   * sequence. Empty, {@code 2026-01}, {@code |PARENT} or {@code 2026-01|PARENT}.
   *
   * @throws IllegalArgumentException if the sequence is the parent's own and there is none
   */
  public String bucket(LocalDate date, Optional<String> parent) {
    requireYear(date);
    String key = reset.period().key(date);
    return reset.perParent() ? key + '|' + new NumberPart.Parent().of(0, date, parent) : key;
  }

  /**
   * A number that somebody wrote by hand, seen as if this pattern had made it, so that its counter
   * can go on after it.
   *
   * @param parent the parent's number, where the record has one
   * @return empty when the pattern makes no such number within ten times what it has zeros for
   */
  public Optional<WrittenNumber> written(String number, Optional<String> parent) {
    return WrittenNumber.of(this, parts, number, parent);
  }

  @Override
  public String toString() {
    return text;
  }

  /** The finest period after which the written date surely differs. */
  static Period periodOf(List<NumberPart> parts) {
    if (!has(parts, DateUnit.YEAR) && !has(parts, DateUnit.SHORT_YEAR)) {
      return Period.FOREVER;
    }
    if (!has(parts, DateUnit.MONTH)) {
      return Period.YEAR;
    }
    return has(parts, DateUnit.DAY) ? Period.DAY : Period.MONTH;
  }

  private static boolean has(List<NumberPart> parts, DateUnit unit) {
    return parts.stream()
        .anyMatch(part -> part instanceof NumberPart.Dated dated && dated.units().contains(unit));
  }

  private static void requireYear(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new IllegalArgumentException("No year of a number: " + date);
    }
  }
}
