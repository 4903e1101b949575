package youke.server.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import youke.server.sheet.SheetProblem.Code;

/**
 * Rows of one sheet of a workbook. Rows without any value are passed over; a cell without a
 * reference stands behind the one before it.
 */
final class WorkbookRows implements RowReader {
  private static final int SHOWN_DIGITS = 15;
  private static final int LONGEST_NUMBER = 400;

  private final Workbook workbook;
  private final SheetTab tab;
  private final SheetLimits limits;
  private final SharedTexts shared;
  private final NumberLooks looks;
  private final XmlPart xml;

  private long rowNumber;
  private Object[] cells = new Object[16];
  private int width;
  private int column;
  private List<SheetProblem> remarks = List.of();
  private @Nullable Row next;
  private boolean ended;

  private WorkbookRows(
      Workbook workbook,
      SheetTab tab,
      SheetLimits limits,
      SharedTexts shared,
      NumberLooks looks,
      XmlPart xml) {
    this.workbook = workbook;
    this.tab = tab;
    this.limits = limits;
    this.shared = shared;
    this.looks = looks;
    this.xml = xml;
  }

  static WorkbookRows open(Path path, SheetTab tab, SheetLimits limits) throws IOException {
    Workbook workbook = Workbook.open(path, limits);
    SharedTexts shared = SharedTexts.none();
    try {
      shared = workbook.sharedTexts();
      XmlPart xml = workbook.xml(tab.part(), SheetPlace.ofSheet(tab.name()));
      return new WorkbookRows(workbook, tab, limits, shared, workbook.looks(), xml);
    } catch (RuntimeException | IOException e) {
      shared.close();
      workbook.close();
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (xml.name().equals("row")) {
            next = readRow();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.name().equals("sheetData")) {
            xml.drain();
            ended = true;
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> ended = true;
        default -> {}
      }
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return row;
  }

  private @Nullable Row readRow() {
    String stated = xml.attribute("r");
    rowNumber = stated == null ? rowNumber + 1 : number(stated);
    xml.at(SheetPlace.ofCell(tab.name(), rowNumber, rowNumber, 0));
    width = 0;
    column = 0;
    remarks = List.of();
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT || !xml.name().equals("row")) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
        readCell();
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw xml.broken(null);
      }
      event = xml.next();
    }
    return width == 0 ? null : new Row(rowNumber, rowNumber, Arrays.copyOf(cells, width), remarks);
  }

  private long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw xml.broken(e);
    }
  }

  private void readCell() {
    String reference = xml.attribute("r");
    column = reference == null ? column + 1 : column(reference);
    if (column > limits.columns()) {
      throw new SheetProblem(Code.TOO_MANY_COLUMNS, here(), String.valueOf(limits.columns()))
          .refused();
    }
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    String value = null;
    boolean formula = false;
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT || !xml.name().equals("c")) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "v" -> value = xml.text();
          case "is" -> value = xml.richText();
          case "f" -> {
            formula = true;
            xml.text();
          }
          default -> xml.text();
        }
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw xml.broken(null);
      }
      event = xml.next();
    }
    if (value != null && (!value.isEmpty() || "str".equals(type) || "inlineStr".equals(type))) {
      put(value(type == null ? "n" : type, style, value));
    } else if (formula) {
      remark(SheetProblem.of(Code.FORMULA_WITHOUT_RESULT, here()));
    }
  }

  /** The column of a reference such as AB12, from 1. */
  private int column(String reference) {
    int found = 0;
    int i = 0;
    for (; i < reference.length() && i < 4; i++) {
      int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      found = found * 26 + letter + 1;
    }
    if (found == 0) {
      throw xml.broken(null);
    }
    return found;
  }

  private void put(Object cell) {
    if (column > cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column, cells.length * 2));
    }
    if (column > width) {
      Arrays.fill(cells, width, column, "");
      width = column;
    }
    cells[column - 1] = cell;
  }

  private Object value(String type, @Nullable String style, String value) {
    return switch (type) {
      case "s" -> shared.get((int) Math.min(number(value.strip()), Integer.MAX_VALUE), here());
      case "str" -> XmlText.decoded(value);
      case "inlineStr" -> value;
      case "b" -> new Cell.Bool(Workbook.isTrue(value.strip()));
      case "e" -> new Cell.Failed(value);
      case "d" -> isoDate(value.strip());
      default -> numeric(value.strip(), looks.of(style));
    };
  }

  private static Object isoDate(String value) {
    try {
      if (value.indexOf('T') > 0) {
        String local = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
        return new Cell.DateAndTime(LocalDateTime.parse(local));
      }
      return value.indexOf(':') > 0
          ? new Cell.TimeOnly(LocalTime.parse(value))
          : new Cell.DateOnly(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      return value;
    }
  }

  private Object numeric(String stored, NumberLooks.Look look) {
    // A spreadsheet's number is a double: what is far beyond it is text that somebody made.
    if (stored.length() > LONGEST_NUMBER) {
      return stored;
    }
    BigDecimal exact;
    try {
      exact = new BigDecimal(stored);
    } catch (NumberFormatException e) {
      return stored;
    }
    if (Math.abs((long) exact.precision() - exact.scale()) > LONGEST_NUMBER) {
      return stored;
    }
    return switch (look.kind()) {
      case DATE, TIME, DATE_AND_TIME ->
          SerialDate.cell(exact.doubleValue(), workbook.isFrom1904(), look.kind())
              .orElseGet(() -> decimal(exact, stored, look));
      case PLAIN, PERCENT -> decimal(exact, stored, look);
    };
  }

  private static Cell decimal(BigDecimal exact, String stored, NumberLooks.Look look) {
    boolean whole = exact.scale() <= 0 && stored.indexOf('E') < 0 && stored.indexOf('e') < 0;
    BigDecimal shown =
        whole || exact.precision() <= SHOWN_DIGITS
            ? exact
            : exact.round(new MathContext(SHOWN_DIGITS));
    return new Cell.Decimal(shown, stored, look.kind() == NumberLooks.Kind.PERCENT, look.digits());
  }

  private SheetPlace here() {
    return SheetPlace.ofCell(tab.name(), rowNumber, rowNumber, column);
  }

  private void remark(SheetProblem problem) {
    if (remarks.isEmpty()) {
      remarks = new ArrayList<>();
    }
    remarks.add(problem);
  }

  @Override
  public double progress() {
    return xml.progress();
  }

  @Override
  public void close() {
    try (workbook;
        shared;
        xml) {
      next = null;
      ended = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
