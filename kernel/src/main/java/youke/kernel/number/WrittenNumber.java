package youke.kernel.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import youke.kernel.number.NumberPart.DateUnit;

/**
 * A number that somebody wrote by hand, seen as if a pattern had made it.
 *
 * @param bucket key of the counter that would have given it
 * @param sequence the counter's value
 */
public record WrittenNumber(String bucket, long sequence) {
  private static final int CENTURY = 2000;

  /**
   * Empty when the pattern never makes such a number, or only after ten times as many as it has
   * zeros for.
   */
  static Optional<WrittenNumber> of(
      NumberPattern pattern, List<NumberPart> parts, String number, Optional<String> parent) {
    String code = parent.orElse("");
    int others = parts.stream().mapToInt(part -> length(part, code)).sum();
    Map<DateUnit, Integer> date = new EnumMap<>(DateUnit.class);
    long sequence = -1;
    int at = 0;
    for (NumberPart part : parts) {
      int end =
          at
              + (part instanceof NumberPart.Sequence
                  ? number.length() - others
                  : length(part, code));
      if (end > number.length() || end < at) {
        return Optional.empty();
      }
      String piece = number.substring(at, end);
      boolean fits =
          switch (part) {
            case NumberPart.Fixed(String text) -> text.equals(piece);
            case NumberPart.Parent _ -> !code.isBlank() && code.equals(piece);
            case NumberPart.Dated(List<DateUnit> units) -> dated(piece, units, date);
            case NumberPart.Sequence(int width) -> counted(piece, width);
          };
      if (!fits) {
        return Optional.empty();
      }
      if (part instanceof NumberPart.Sequence) {
        sequence = Long.parseLong(piece);
      }
      at = end;
    }
    return at == number.length() ? written(pattern, date, sequence, parent) : Optional.empty();
  }

  private static Optional<WrittenNumber> written(
      NumberPattern pattern, Map<DateUnit, Integer> date, long sequence, Optional<String> parent) {
    int year =
        date.getOrDefault(DateUnit.YEAR, CENTURY + date.getOrDefault(DateUnit.SHORT_YEAR, 0));
    try {
      LocalDate day =
          LocalDate.of(
              year, date.getOrDefault(DateUnit.MONTH, 1), date.getOrDefault(DateUnit.DAY, 1));
      return Optional.of(new WrittenNumber(pattern.bucket(day, parent), sequence));
    } catch (DateTimeException | IllegalArgumentException never) {
      return Optional.empty();
    }
  }

  private static int length(NumberPart part, String parent) {
    return switch (part) {
      case NumberPart.Fixed(String text) -> text.length();
      case NumberPart.Dated(List<DateUnit> units) ->
          units.stream().mapToInt(DateUnit::length).sum();
      case NumberPart.Parent _ -> parent.length();
      case NumberPart.Sequence _ -> 0;
    };
  }

  private static boolean dated(String piece, List<DateUnit> units, Map<DateUnit, Integer> into) {
    if (!digits(piece)) {
      return false;
    }
    int at = 0;
    for (DateUnit unit : units) {
      into.put(unit, Integer.parseInt(piece.substring(at, at + unit.length())));
      at += unit.length();
    }
    return true;
  }

  private static boolean counted(String piece, int width) {
    return digits(piece)
        && (piece.length() == width || (piece.length() == width + 1 && piece.charAt(0) != '0'));
  }

  private static boolean digits(String piece) {
    return !piece.isEmpty() && piece.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
