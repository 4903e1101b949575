package youke.server.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** What one cell of a table holds; text files know only {@link Text} and {@link Blank}. */
public sealed interface Cell {

  /** The one empty cell. */
  Blank BLANK = new Blank();

  /**
   * The value as people write it: numbers without grouping, 2025-01-31, 2025-01-31 08:30:00, TRUE.
   */
  String text();

  /** Text exactly as it stands in the file. */
  record Text(String text) implements Cell {}

  /**
   * A number. {@code stored} is the file's own spelling. Where a workbook holds a fraction with
   * more than 15 significant digits, {@code value} is rounded to the 15 that a spreadsheet shows.
   *
   * @param percent whether the sheet shows it as a percentage: 0.125 looks like 12.5%
   * @param digits how many digits the sheet shows at least, 0 when it does not say: 8123 under
   *     00000 looks like 08123
   */
  record Decimal(BigDecimal value, String stored, boolean percent, int digits) implements Cell {

    /** A number without any look of its own. */
    public static Decimal of(BigDecimal value) {
      return new Decimal(value, value.toString(), false, 0);
    }

    @Override
    public String text() {
      String plain =
          value.signum() == 0
              ? "0"
              : (value.scale() > 0 ? value.stripTrailingZeros() : value).toPlainString();
      return digits <= plain.length()
              || value.signum() < 0
              || value.stripTrailingZeros().scale() > 0
          ? plain
          : "0".repeat(digits - plain.length()) + plain;
    }
  }

  /** A day. */
  record DateOnly(LocalDate value) implements Cell {
    @Override
    public String text() {
      return value.toString();
    }
  }

  /** A day and a time of day, without zone, as spreadsheets have it. */
  record DateAndTime(LocalDateTime value) implements Cell {
    @Override
    public String text() {
      return value.toLocalDate() + " " + Clock.FORM.format(value);
    }
  }

  /** A time of day. */
  record TimeOnly(LocalTime value) implements Cell {
    @Override
    public String text() {
      return Clock.FORM.format(value);
    }
  }

  /** Yes or no. */
  record Bool(boolean value) implements Cell {
    @Override
    public String text() {
      return value ? "TRUE" : "FALSE";
    }
  }

  /** A formula's failure, such as {@code #N/A} or {@code #DIV/0!}. */
  record Failed(String code) implements Cell {
    @Override
    public String text() {
      return code;
    }
  }

  /** Nothing. */
  record Blank() implements Cell {
    @Override
    public String text() {
      return "";
    }
  }

  /** A text cell, or {@link #BLANK} for the empty text. */
  static Cell ofText(String text) {
    return text.isEmpty() ? BLANK : new Text(text);
  }
}

/** Hours, minutes, seconds, and the fraction only where there is one. */
final class Clock {
  static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private Clock() {}
}
