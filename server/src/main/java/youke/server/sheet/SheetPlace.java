package youke.server.sheet;

/**
 * Where in a file something is; what is not known is "" or 0.
 *
 * @param sheet name of the sheet in a workbook
 * @param row row number as Excel shows it, from 1
 * @param line line in a text editor, from 1
 * @param column column from 1
 * @param offset byte in the file, from 0; -1 when not known
 */
public record SheetPlace(String sheet, long row, long line, int column, long offset) {

  /** The file as a whole. */
  public static final SheetPlace FILE = new SheetPlace("", 0, 0, 0, -1);

  static SheetPlace ofSheet(String sheet) {
    return new SheetPlace(sheet, 0, 0, 0, -1);
  }

  static SheetPlace ofLine(long row, long line) {
    return new SheetPlace("", row, line, 0, -1);
  }

  static SheetPlace ofCell(String sheet, long row, long line, int column) {
    return new SheetPlace(sheet, row, line, column, -1);
  }

  SheetPlace atByte(long at) {
    return new SheetPlace(sheet, row, line, column, at);
  }

  /** The place in Chinese, "" for the whole file. */
  public String zh() {
    StringBuilder place = new StringBuilder();
    if (!sheet.isEmpty()) {
      place.append("工作表“").append(sheet).append('”');
    }
    if (row > 0) {
      place.append('第').append(row).append('行');
      if (line > 0 && line != row) {
        place.append("（文本第").append(line).append("行）");
      }
    }
    if (column > 0) {
      place.append(letters(column)).append('列');
    }
    return place.toString();
  }

  /** The place in English, "" for the whole file. */
  public String en() {
    StringBuilder place = new StringBuilder();
    if (!sheet.isEmpty()) {
      place.append("sheet \"").append(sheet).append("\" ");
    }
    if (row > 0) {
      place.append("row ").append(row);
      if (line > 0 && line != row) {
        place.append(" (line ").append(line).append(" of the text)");
      }
      place.append(' ');
    }
    if (column > 0) {
      place.append("column ").append(letters(column));
    }
    return place.toString().strip();
  }

  /** The column as spreadsheets call it: 1 is A, 28 is AB. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
