package youke.server.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import youke.server.sheet.SheetProblem.Code;

/** Writes xlsx through fastexcel, flushing every few hundred rows and holding no shared texts. */
final class XlsxWriter implements SheetWriter {
  /** The rows of one sheet, header included, by ECMA-376 and Excel. */
  static final int MOST_ROWS = 1_048_576;

  private static final int LONGEST_TEXT = 32_767;
  private static final int MOST_COLUMNS = 16_384;
  private static final int EXACT_DIGITS = 15;
  private static final int ROWS_PER_FLUSH = 500;
  private static final String DAY = "yyyy-mm-dd";
  private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
  private static final String TIME = "hh:mm:ss";

  private final OutputStream out;
  private final Workbook workbook;
  private final String name;
  private final List<SheetColumn> columns;
  private final int mostRows;
  private Worksheet sheet;
  private int sheets = 1;
  private int row;

  XlsxWriter(OutputStream out, String name, List<SheetColumn> columns, int mostRows)
      throws IOException {
    if (columns.size() > MOST_COLUMNS) {
      throw new SheetProblem(
              Code.TOO_MANY_COLUMNS, SheetPlace.ofSheet(name), String.valueOf(MOST_COLUMNS))
          .refused();
    }
    this.out = out;
    this.columns = List.copyOf(columns);
    this.mostRows = mostRows;
    this.name = name;
    workbook = new Workbook(out, "Youke", "1.0");
    sheet = begin();
  }

  private Worksheet begin() throws IOException {
    String suffix = sheets == 1 ? "" : " (" + sheets + ")";
    String plain = name.isBlank() ? "Sheet" : name.replaceAll("[/\\\\?*\\]\\[:']", "-");
    String cut = plain.substring(0, Math.min(plain.length(), 31 - suffix.length()));
    Worksheet begun = workbook.newWorksheet(XmlText.encoded(cut) + suffix);
    begun.freezePane(0, 1);
    for (int c = 0; c < columns.size(); c++) {
      begun.width(c, columns.get(c).width());
      text(begun, 0, c, columns.get(c).label());
      begun.style(0, c).bold().fillColor("E8EEF7").set();
    }
    begun.flush();
    row = 1;
    return begun;
  }

  @Override
  public void row(List<? extends Cell> cells) throws IOException {
    if (row == mostRows) {
      sheet.finish();
      sheets++;
      sheet = begin();
    }
    for (int c = 0; c < cells.size(); c++) {
      put(c, cells.get(c));
    }
    row++;
    if (row % ROWS_PER_FLUSH == 0) {
      sheet.flush();
    }
  }

  private void put(int column, Cell cell) {
    switch (cell) {
      case Cell.Text text -> text(sheet, row, column, text.text());
      case Cell.Failed failed -> text(sheet, row, column, failed.code());
      case Cell.Decimal decimal -> number(column, decimal);
      case Cell.DateOnly date -> moment(column, date.value().atStartOfDay(), DAY, cell);
      case Cell.DateAndTime moment -> moment(column, moment.value(), MOMENT, cell);
      case Cell.TimeOnly time -> {
        sheet.value(row, column, SerialDate.of(time.value()));
        format(column, TIME);
      }
      case Cell.Bool bool -> sheet.value(row, column, bool.value());
      case Cell.Blank blank -> {}
    }
  }

  /** A number that a double cannot hold exactly is written as text: nothing is rounded away. */
  private void number(int column, Cell.Decimal decimal) {
    BigDecimal value = decimal.value();
    if (value.signum() != 0 && value.stripTrailingZeros().precision() > EXACT_DIGITS) {
      text(sheet, row, column, decimal.text());
      return;
    }
    sheet.value(row, column, value);
    Optional<String> stated =
        column < columns.size() ? columns.get(column).format() : Optional.empty();
    if (stated.isPresent()) {
      format(column, stated.get());
    } else if (decimal.percent()) {
      format(column, "0.##%");
    } else if (decimal.digits() > 0) {
      format(column, "0".repeat(decimal.digits()));
    }
  }

  /** Days before 1900 and moments finer than a millisecond have no number; they stay text. */
  private void moment(int column, LocalDateTime value, String usual, Cell cell) {
    Optional<Double> serial =
        value.toLocalTime().toNanoOfDay() % 1_000_000 == 0
            ? SerialDate.of(value)
            : Optional.empty();
    if (serial.isEmpty()) {
      text(sheet, row, column, cell.text());
      return;
    }
    sheet.value(row, column, serial.get());
    format(column, column < columns.size() ? columns.get(column).format().orElse(usual) : usual);
  }

  private void format(int column, String pattern) {
    sheet.style(row, column).format(pattern).set();
  }

  private static void text(Worksheet sheet, int row, int column, String text) {
    if (text.length() > LONGEST_TEXT) {
      SheetPlace place = SheetPlace.ofCell(sheet.getName(), row + 1L, row + 1L, column + 1);
      throw SheetProblem.of(Code.TEXT_TOO_LONG_FOR_XLSX, place).refused();
    }
    String safe = XmlText.encoded(text);
    if (!text.isEmpty() && (isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1)))) {
      // Only rich text is marked to keep the white space at its ends.
      sheet.inlineString(row, column, RichText.builder().run(safe).end().build());
    } else {
      sheet.inlineString(row, column, safe);
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' ';
  }

  @Override
  public void finish() throws IOException {
    workbook.finish();
    out.flush();
  }

  @Override
  public void close() {
    // Workbook.close would finish it and let a broken-off export pass for a whole one.
  }
}
