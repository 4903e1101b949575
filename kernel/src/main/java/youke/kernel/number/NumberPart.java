package youke.kernel.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One piece of a number: fixed text, date, the parent's number, or the sequence. */
sealed interface NumberPart {
  /** The piece's text in one number. */
  String of(long sequence, LocalDate date, Optional<String> parent);

  record Fixed(String text) implements NumberPart {
    @Override
    public String of(long sequence, LocalDate date, Optional<String> parent) {
      return text;
    }
  }

  record Dated(List<DateUnit> units) implements NumberPart {
    @Override
    public String of(long sequence, LocalDate date, Optional<String> parent) {
      return units.stream().map(unit -> unit.of(date)).collect(Collectors.joining());
    }
  }

  record Parent() implements NumberPart {
    @Override
    public String of(long sequence, LocalDate date, Optional<String> parent) {
      return parent
          .filter(code -> !code.isBlank())
          .orElseThrow(() -> new IllegalArgumentException("The pattern needs a parent's number"));
    }
  }

  /** Zeros to the left up to the width; a longer sequence is written whole. */
  record Sequence(int width) implements NumberPart {
    @Override
    public String of(long sequence, LocalDate date, Optional<String> parent) {
      String digits = Long.toString(sequence);
      return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
  }

  /** A unit of a date as a pattern spells it. */
  enum DateUnit {
    YEAR("yyyy"),
    SHORT_YEAR("yy"),
    MONTH("MM"),
    DAY("dd");

    private final String spelling;

    DateUnit(String spelling) {
      this.spelling = spelling;
    }

    /** The unit that the text begins with at this place, the longer first. */
    static Optional<DateUnit> at(String text, int offset) {
      return Stream.of(values()).filter(unit -> text.startsWith(unit.spelling, offset)).findFirst();
    }

    int length() {
      return spelling.length();
    }

    String of(LocalDate date) {
      return switch (this) {
        case YEAR -> String.format(Locale.ROOT, "%04d", date.getYear());
        case SHORT_YEAR -> String.format(Locale.ROOT, "%02d", Math.floorMod(date.getYear(), 100));
        case MONTH -> String.format(Locale.ROOT, "%02d", date.getMonthValue());
        case DAY -> String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
      };
    }
  }
}
