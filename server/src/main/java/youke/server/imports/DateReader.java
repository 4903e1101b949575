package youke.server.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.sheet.Cell;

/** Reads days and moments as people write them. */
final class DateReader {
  /** Year first, with any mark between, or eight digits; a time may follow. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})(?:\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?|(\\d{2})(\\d{2}))"
              + "(?:[T\\s]+(\\d.*))?");

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4})(?:[T\\s]+(\\d.*))?");

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("H:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private final List<DateTimeFormatter> patterns = new ArrayList<>();
  private final Optional<String> order;
  private final ZoneId zone;

  /**
   * @param patterns tried first
   * @param order of the parts where the year comes last: {@code MDY} or {@code DMY}
   * @param zone in which times without a zone are meant
   */
  DateReader(List<String> patterns, Optional<String> order, ZoneId zone) {
    patterns.forEach(pattern -> this.patterns.add(formatter(pattern)));
    this.order = order;
    this.zone = zone;
  }

  private static DateTimeFormatter formatter(String pattern) {
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(pattern.replace("yyyy", "uuuu"))
          .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
          .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException mistaken) {
      throw new Refusal(
          Problem.of(ImportProblem.WRONG_SETTING, Place.field("dates")).with("name", "dates"));
    }
  }

  Object date(Cell cell, String text) {
    LocalDate date =
        switch (cell) {
          case Cell.DateOnly(LocalDate day) -> day;
          case Cell.DateAndTime(LocalDateTime at) -> at.toLocalDate();
          default -> {
            LocalDateTime at = parsed(text);
            yield at == null ? null : at.toLocalDate();
          }
        };
    return date == null
        ? CellReaders.unreadable(text, "日期（如 2026-01-31）", "a date such as 2026-01-31")
        : date;
  }

  Object moment(Cell cell, String text) {
    LocalDateTime at =
        switch (cell) {
          case Cell.DateOnly(LocalDate day) -> day.atStartOfDay();
          case Cell.DateAndTime(LocalDateTime moment) -> moment;
          default -> parsed(text);
        };
    Instant moment = at == null ? withZone(text) : at.atZone(zone).toInstant();
    return moment == null || moment.isBefore(Instant.EPOCH.minus(800_000, ChronoUnit.DAYS))
        ? CellReaders.unreadable(
            text, "时间（如 2026-01-31 08:30）", "a moment such as 2026-01-31 08:30")
        : moment.truncatedTo(ChronoUnit.MICROS);
  }

  private static @Nullable Instant withZone(String text) {
    try {
      OffsetDateTime at = OffsetDateTime.parse(text);
      return at.getYear() > 9_999 ? null : at.toInstant();
    } catch (DateTimeParseException other) {
      return null;
    }
  }

  private @Nullable LocalDateTime parsed(String given) {
    for (DateTimeFormatter pattern : patterns) {
      LocalDateTime at = parsed(pattern, given);
      if (at != null) {
        return at;
      }
    }
    String text = Normalizer.normalize(given, Normalizer.Form.NFKC);
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      boolean marked = first.group(2) != null;
      return of(
          first.group(1),
          marked ? first.group(2) : first.group(4),
          marked ? first.group(3) : first.group(5),
          first.group(6));
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (order.isPresent() && last.matches()) {
      boolean month = order.get().equals("MDY");
      return of(last.group(3), last.group(month ? 1 : 2), last.group(month ? 2 : 1), last.group(4));
    }
    return null;
  }

  private static @Nullable LocalDateTime parsed(DateTimeFormatter pattern, String text) {
    try {
      TemporalAccessor found = pattern.parse(text);
      LocalDate date = found.query(TemporalQueries.localDate());
      LocalTime time = found.query(TemporalQueries.localTime());
      return date == null ? null : date.atTime(time == null ? LocalTime.MIDNIGHT : time);
    } catch (DateTimeException other) {
      return null;
    }
  }

  private static @Nullable LocalDateTime of(
      String year, String month, String day, @Nullable String time) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.atTime(time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time.strip(), TIME));
    } catch (DateTimeException none) {
      return null;
    }
  }
}
